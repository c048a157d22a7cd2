/** Files of consultations of the past: CSV, read row by row; each row is a wish of its own and has an answer of its own. */
package org.arsye.command.pastconsultation.file;
