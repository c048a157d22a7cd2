/** Tiles and bundles against the specification's examples, a published log, and the tree itself. */
package org.arsye.ledger.tile;
