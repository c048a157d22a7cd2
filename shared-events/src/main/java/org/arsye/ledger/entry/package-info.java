/**
 * The public rendering of an event: derived from its stored form by a pure function, written in one way only (RFC 8785), read
 * strictly. What a leaf of the tree says (ledger format, section 2).
 */
package org.arsye.ledger.entry;
