/** The door of the outbox. */
package org.arsye.command.telling.web;
