/** What must hold of every class of this module, each rule with a bad sample in {@code org.arsye.badhouse}. */
package org.arsye.architecture;
