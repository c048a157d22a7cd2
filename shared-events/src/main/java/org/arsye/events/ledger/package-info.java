/** What is remembered of the ledger over the record: the keys that sign it, as they were announced. */
package org.arsye.events.ledger;
