/** One half of a circle. */
package org.arsye.command.badhouse.circle.here;
