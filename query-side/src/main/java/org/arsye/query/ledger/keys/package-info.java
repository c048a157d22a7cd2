/** Keys of the log: made by an explicit act, held in a file or a key store, or by whoever else signs. */
package org.arsye.query.ledger.keys;
