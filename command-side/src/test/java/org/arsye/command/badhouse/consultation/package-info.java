/** A feature that another one reaches into. */
package org.arsye.command.badhouse.consultation;
