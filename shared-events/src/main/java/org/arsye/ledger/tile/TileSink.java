package org.arsye.ledger.tile;

/** Takes tiles as they are made. */
@FunctionalInterface
public interface TileSink {

    /**
     * A tile of hashes.
     *
     * @param hashes the first bytes of it are the tile; it is used again after the call
     * @param length how many of them
     */
    void tile(TilePath tile, byte[] hashes, int length);
}
