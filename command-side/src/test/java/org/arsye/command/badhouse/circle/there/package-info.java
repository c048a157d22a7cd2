/** The other half. */
package org.arsye.command.badhouse.circle.there;
