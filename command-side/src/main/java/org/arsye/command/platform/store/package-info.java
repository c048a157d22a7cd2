/**
 * The event store on PostgreSQL. It promises one order: positions 0, 1, 2, … without a hole, given in commit order, so that
 * whoever has read position n has read every event below n.
 */
package org.arsye.command.platform.store;
