/** Bad: events in every wrong shape. */
package org.arsye.badhouse.visit;
