/** Consultations that were held before this record was: what a body says of them later, and its corrections. */
package org.arsye.command.pastconsultation;
