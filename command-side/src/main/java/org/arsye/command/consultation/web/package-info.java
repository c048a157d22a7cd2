/** The door of consultations: HTTP in, command out. */
package org.arsye.command.consultation.web;
