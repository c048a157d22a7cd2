/** Compliance, by packs of regulations that do not exist. */
package org.arsye.norms.compliance;
