/** Keys of the log. */
package org.arsye.query.ledger.keys;
