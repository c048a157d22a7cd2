/** The other half. */
package org.arsye.query.badhouse.circle.there;
