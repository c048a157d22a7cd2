/** Handlers of events that nobody would find. */
package org.arsye.command.badhouse.register;
