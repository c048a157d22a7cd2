/** Norms that know more than they should. */
package org.arsye.badhouse.rule;
