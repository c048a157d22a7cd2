package org.arsye.ledger.tile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tiles in memory. */
public final class Tiles implements TileSource, TileSink {

    public final Map<TilePath, byte[]> kept = new HashMap<>();

    @Override
    public void tile(TilePath tile, byte[] hashes, int length) {
        kept.put(tile, Arrays.copyOf(hashes, length));
    }

    @Override
    public Optional<byte[]> read(TilePath tile) {
        return Optional.ofNullable(kept.get(tile));
    }
}
