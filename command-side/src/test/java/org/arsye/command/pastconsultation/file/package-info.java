/** Files of consultations of the past. */
package org.arsye.command.pastconsultation.file;
