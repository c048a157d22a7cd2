/**
 * The Merkle tree over the entries (RFC 6962, section 2.1; RFC 9162, section 2.1): hashes, compact ranges, proofs of
 * inclusion and of consistency. Nothing here knows what a leaf says or where hashes are kept.
 */
package org.arsye.ledger.tree;
