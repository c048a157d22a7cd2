package org.arsye.ledger.audit;

import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileSource;
import org.arsye.ledger.tile.TileTree;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.verify.Findings;
import org.arsye.ledger.verify.Rule;

/** Published tiles by themselves: whether they are those of the checkpoint. */
final class Tiles {

    private Tiles() {}

    /**
     * The bytes of a tile, at least as many as its width asks for.
     *
     * @throws Refused if it is missing or has not its length
     */
    static byte[] checked(TilePath tile, TileSource source) {
        byte[] bytes = source.readOrFull(tile).orElseThrow(() -> new Refused(Flaw.TILE_MISSING, tile.path()));
        if (bytes.length != tile.width() * Hash.BYTES && bytes.length != TilePath.FULL * Hash.BYTES) {
            throw new Refused(Flaw.TILE_LENGTH, tile.path());
        }
        return bytes;
    }

    /** Whether the published leaves have the root that was signed; the tiles above them are compared on the way. */
    static boolean haveRoot(Checkpoint checkpoint, TileSource source, Findings findings) {
        TileTree tree = new TileTree((tile, hashes, length) -> above(tile, hashes, length, source, findings));
        long size = checkpoint.size();
        try {
            for (long index = 0; tree.size() < size; index++) {
                TilePath tile = TilePath.in(size, 0, index);
                byte[] hashes = checked(tile, source);
                for (int i = 0; i < tile.width(); i++) {
                    tree.append(Hash.at(hashes, i * Hash.BYTES));
                }
            }
        } catch (Refused refused) {
            findings.fails(Rule.TILES, refused.flaw(), refused.where());
            return false;
        }
        tree.partialTiles((tile, hashes, length) -> above(tile, hashes, length, source, findings));
        return tree.root().equals(checkpoint.root());
    }

    private static void above(TilePath tile, byte[] hashes, int length, TileSource source, Findings findings) {
        if (tile.level() == 0) {
            return;
        }
        try {
            byte[] found = checked(tile, source);
            if (!java.util.Arrays.equals(found, 0, length, hashes, 0, length)) {
                throw new Refused(Flaw.TILE_DIFFERS, tile.path());
            }
        } catch (Refused refused) {
            findings.fails(Rule.TILES, refused.flaw(), refused.where());
        }
    }
}
