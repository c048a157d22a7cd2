/**
 * Who makes the tree: follows the record by position, writes leaves and tiles, has at most one checkpoint a second signed, and
 * publishes it. One at a time; every step can be the last before a crash, and starting again is the same path as going on.
 */
package org.arsye.query.ledger.sequencer;
