/**
 * The tree as files (c2sp.org/tlog-tiles): tiles of 256 hashes, bundles of 256 entries, their paths; how they are made while
 * entries arrive, and how proofs read hashes from them.
 */
package org.arsye.ledger.tile;
