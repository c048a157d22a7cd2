package org.arsye.ledger.tile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.HashReader;
import org.arsye.ledger.tree.Node;
import org.arsye.ledger.tree.TreeHasher;

/**
 * Reads hashes of a tree of a certain size from its tiles. A hash that stands in no tile is made from those of the tile below
 * it (tlog-tiles, Merkle Tree). A tile is read once for each proof.
 */
public final class TileHashReader implements HashReader {

    private final long size;
    private final TileSource source;

    /**
     * A reader.
     *
     * @param size of the tree of a checkpoint, which says which tiles there must be
     */
    public TileHashReader(long size, TileSource source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public List<Hash> read(List<Node> nodes) {
        Map<TilePath, byte[]> tiles = new HashMap<>();
        TreeHasher hasher = new TreeHasher();
        return nodes.stream().map(node -> read(node, tiles, hasher)).toList();
    }

    private Hash read(Node node, Map<TilePath, byte[]> tiles, TreeHasher hasher) {
        int level = node.level() / TilePath.HEIGHT;
        int height = node.level() % TilePath.HEIGHT;
        long first = node.index() << height;
        TilePath tile = TilePath.in(size, level, first >> TilePath.HEIGHT);
        byte[] hashes = tiles.computeIfAbsent(tile, wanted -> checked(wanted, source));
        int place = (int) (first & TilePath.FULL - 1);
        int count = 1 << height;
        if (place + count > tile.width()) {
            throw new Refused(Flaw.INDEX_BEYOND_TREE);
        }
        byte[] folded = new byte[count * Hash.BYTES];
        System.arraycopy(hashes, place * Hash.BYTES, folded, 0, folded.length);
        for (int width = count / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                hasher.node(folded, 2 * i * Hash.BYTES, folded, i * Hash.BYTES);
            }
        }
        return Hash.at(folded, 0);
    }

    /** The bytes of a tile, at least as many as its width asks for; the full tile may stand for the partial one. */
    static byte[] checked(TilePath tile, TileSource source) {
        byte[] bytes = source.readOrFull(tile).orElseThrow(() -> new Refused(Flaw.TILE_MISSING, tile.path()));
        if (bytes.length != tile.width() * Hash.BYTES && bytes.length != TilePath.FULL * Hash.BYTES) {
            throw new Refused(Flaw.TILE_LENGTH, tile.path());
        }
        return bytes;
    }
}
