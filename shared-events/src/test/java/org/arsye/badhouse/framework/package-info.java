/** Bad: a ledger that needs a framework to be read. */
package org.arsye.badhouse.framework;
