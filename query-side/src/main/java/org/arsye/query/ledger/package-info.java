/**
 * The signed tree over the record, as it is read: tiles, entries, proofs, receipts. Unlike a view it is never thrown away and
 * filled again, for others have seen what was signed; who makes it lives next door, in {@code sequencer}.
 */
package org.arsye.query.ledger;
