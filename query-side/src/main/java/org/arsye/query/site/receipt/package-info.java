/** What pages say of the ledger: where an event stands in it, what its receipt proves, and what came of checking one. */
package org.arsye.query.site.receipt;
