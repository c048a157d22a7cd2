/**
 * The event store against the signed tree, row by row. The rows come from wherever they are read: a database, or the text that
 * one writes. Every row is made an entry anew, and its leaf is compared with the one that was published and signed, so that a
 * change of the store is named by its position.
 */
package org.arsye.ledger.audit;
