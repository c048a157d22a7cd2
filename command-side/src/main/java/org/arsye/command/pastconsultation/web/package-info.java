/** Where a coordinator hands in the consultations of the body's past, and corrects them. */
package org.arsye.command.pastconsultation.web;
