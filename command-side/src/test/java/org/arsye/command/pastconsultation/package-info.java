/** What may be said of a consultation of the past, and what is refused. */
package org.arsye.command.pastconsultation;
