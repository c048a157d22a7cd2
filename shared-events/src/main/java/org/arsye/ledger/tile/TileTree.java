package org.arsye.ledger.tile;

import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.Refused;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.TreeHasher;

/**
 * A tree that grows leaf by leaf and gives out each tile when it is full. Keeps only the partial tile of each level, the right
 * edge of the tree, and can go on from it. For one thread.
 */
public final class TileTree {

    private static final int TILE_BYTES = TilePath.FULL * Hash.BYTES;

    private final TreeHasher hasher = new TreeHasher();
    private final List<byte[]> edge = new ArrayList<>();
    private final byte[] scratch = new byte[TILE_BYTES];
    private final TileSink full;
    private long size;

    /**
     * An empty tree.
     *
     * @param full takes every full tile
     */
    public TileTree(TileSink full) {
        this.full = full;
    }

    /**
     * A tree that goes on from its partial tiles.
     *
     * @throws Refused if one is missing or has not its length
     */
    public static TileTree resumed(long size, TileSource source, TileSink full) {
        TileTree tree = new TileTree(full);
        tree.size = size;
        for (int level = 0; TilePath.hashes(size, level) > 0; level++) {
            byte[] partial = tree.edge(level);
            int width = tree.width(level);
            if (width > 0) {
                TilePath tile = TilePath.in(size, level, TilePath.hashes(size, level) >> TilePath.HEIGHT);
                byte[] read = TileHashReader.checked(tile, source);
                System.arraycopy(read, 0, partial, 0, width * Hash.BYTES);
            }
        }
        return tree;
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** Adds an entry; a place of a longer array holds it. */
    public void append(byte[] entries, int from, int length) {
        hasher.leaf(entries, from, length, edge(0), width(0) * Hash.BYTES);
        grown();
    }

    /** Adds the hash of a leaf. */
    public void append(Hash leaf) {
        leaf.copyTo(edge(0), width(0) * Hash.BYTES);
        grown();
    }

    private void grown() {
        size++;
        for (int level = 0; width(level) == 0; level++) {
            TilePath tile = TilePath.of(level, (TilePath.hashes(size, level) >> TilePath.HEIGHT) - 1);
            full.tile(tile, edge.get(level), TILE_BYTES);
            System.arraycopy(edge.get(level), 0, scratch, 0, TILE_BYTES);
            fold(TilePath.FULL);
            // The place above for it is free: its own width is counted from the size before this leaf.
            int place = (int) (TilePath.hashes(size, level + 1) - 1 & TilePath.FULL - 1);
            System.arraycopy(scratch, 0, edge(level + 1), place * Hash.BYTES, Hash.BYTES);
        }
    }

    /** Hashes what stands in the scratch tile, a power of two of hashes, up to one. */
    private void fold(int hashes) {
        for (int width = hashes / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                hasher.node(scratch, 2 * i * Hash.BYTES, scratch, i * Hash.BYTES);
            }
        }
    }

    /** Gives out the partial tiles of the right edge (tlog-tiles, Partial Tiles). */
    public void partialTiles(TileSink sink) {
        for (int level = 0; TilePath.hashes(size, level) > 0; level++) {
            if (width(level) > 0) {
                TilePath tile = TilePath.in(size, level, TilePath.hashes(size, level) >> TilePath.HEIGHT);
                sink.tile(tile, edge.get(level), width(level) * Hash.BYTES);
            }
        }
    }

    /** The root (RFC 9162, section 2.1.1): the right edge of every level, folded from the right. */
    public Hash root() {
        Hash root = null;
        for (int level = 0; TilePath.hashes(size, level) > 0; level++) {
            for (int rest = width(level); rest > 0; rest &= rest - 1) {
                int part = Integer.lowestOneBit(rest);
                System.arraycopy(edge.get(level), (rest - part) * Hash.BYTES, scratch, 0, part * Hash.BYTES);
                fold(part);
                Hash left = Hash.at(scratch, 0);
                root = root == null ? left : hasher.node(left, root);
            }
        }
        return root == null ? hasher.empty() : root;
    }

    private int width(int level) {
        return (int) (TilePath.hashes(size, level) & TilePath.FULL - 1);
    }

    private byte[] edge(int level) {
        while (edge.size() <= level) {
            edge.add(new byte[TILE_BYTES]);
        }
        return edge.get(level);
    }
}
