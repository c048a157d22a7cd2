/** The record on Axon Server instead of PostgreSQL: a connection, appends that know their position, commands recognised. */
package org.arsye.command.platform.axonserver;
