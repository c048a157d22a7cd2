package org.arsye.query.ledger;

import java.util.List;
import java.util.Optional;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileSource;
import org.arsye.ledger.tree.Hash;
import org.springframework.stereotype.Component;

/** Tiles of hashes from the tables: a full one as it is kept, a partial one from the leaves or the tiles below it. */
@Component
public class StoredTiles implements TileSource {

    private final LedgerTable table;

    public StoredTiles(LedgerTable table) {
        this.table = table;
    }

    @Override
    public Optional<byte[]> read(TilePath tile) {
        if (tile.entries()) {
            throw new IllegalArgumentException("a bundle is no tile of hashes");
        }
        if (!tile.partial()) {
            return table.tile(tile.level(), tile.index());
        }
        long first = tile.index() << TilePath.HEIGHT;
        List<byte[]> hashes = tile.level() == 0
                ? table.leaves(first, first + tile.width())
                : table.roots(tile.level() - 1, first, first + tile.width());
        if (hashes.size() < tile.width()) {
            return Optional.empty();
        }
        byte[] joined = new byte[tile.width() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, joined, i * Hash.BYTES, Hash.BYTES);
        }
        return Optional.of(joined);
    }
}
