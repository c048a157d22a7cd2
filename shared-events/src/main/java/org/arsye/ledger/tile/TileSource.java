package org.arsye.ledger.tile;

import java.util.Optional;

/** Where tiles and bundles are kept. */
@FunctionalInterface
public interface TileSource {

    /** The bytes of exactly this tile; empty if it is not there. */
    Optional<byte[]> read(TilePath tile);

    /** The bytes of this tile, taken from the full one if the partial one is gone (tlog-tiles, Partial Tiles). */
    default Optional<byte[]> readOrFull(TilePath tile) {
        Optional<byte[]> exact = read(tile);
        return exact.isEmpty() && tile.partial() ? read(tile.full()) : exact;
    }
}
