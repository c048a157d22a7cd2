/** A feature that decides by the clock and asks the database by itself. */
package org.arsye.command.badhouse.comment;
