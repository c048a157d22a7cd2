/** One half of a circle. */
package org.arsye.query.badhouse.circle.here;
