package org.arsye.ledger.audit;

import java.util.Arrays;
import java.util.Optional;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.audit.AuditedRow.Kept;
import org.arsye.ledger.entry.EntryWriter;
import org.arsye.ledger.entry.RowDigest;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileSource;
import org.arsye.ledger.tile.TileTree;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.TreeHasher;
import org.arsye.ledger.verify.Findings;
import org.arsye.ledger.verify.Rule;

/**
 * Builds the tree anew from the rows and compares each tile with the published one as it fills. Who is right where the two
 * differ is not known before the roots are: so the differences wait until the end. Keeps 256 rows. For one thread.
 */
final class RowComparison {

    /** Stands for the leaf of an event that is missing, or gives no entry: no leaf has it. */
    private static final Hash NONE = Hash.of(new byte[Hash.BYTES]);

    private final EntryWriter writer = new EntryWriter();
    private final TreeHasher hasher = new TreeHasher();
    private final byte[][] entries = new byte[TilePath.FULL][];
    private final Kept[] kept = new Kept[TilePath.FULL];
    private final TileTree tree = new TileTree(this::compare);
    private final Checkpoint checkpoint;
    private final TileSource published;
    private final Past past;
    private final Findings findings;
    private final Suspicions suspicions;
    private final boolean withKept;
    private long next;

    RowComparison(Checkpoint checkpoint, TileSource published, Past past, boolean withKept, Findings findings) {
        this.checkpoint = checkpoint;
        this.published = published;
        this.past = past;
        this.withKept = withKept;
        this.findings = findings;
        this.suspicions = new Suspicions(findings);
        checkPast();
    }

    long reached() {
        return next;
    }

    /**
     * Takes the next row.
     *
     * @throws Refused if it does not come after those before
     */
    void take(AuditedRow row) {
        long position = row.event().position();
        if (position < next) {
            throw new Refused(Flaw.ROWS_ORDER, "position " + position);
        }
        missing(position);
        next = position + 1;
        byte[] entry = entry(row);
        row.kept().ifPresent(beside -> digest(row, beside));
        if (position < checkpoint.size()) {
            append(entry, row.kept().orElse(null));
        } else {
            newer(position, entry, row.kept());
        }
    }

    private byte[] entry(AuditedRow row) {
        try {
            return writer.written(row.event());
        } catch (Refused refused) {
            findings.fails(Rule.ROW, refused.flaw(), "entry " + row.event().position());
            return null;
        }
    }

    private void digest(AuditedRow row, Kept beside) {
        if (!Arrays.equals(RowDigest.of(row.event()), beside.digest())) {
            findings.fails(
                    Rule.ROW_DIGEST,
                    Flaw.ROW_DIGEST_DIFFERS,
                    "entry " + row.event().position());
        }
    }

    private void missing(long position) {
        if (position > next) {
            String where = next + 1 == position ? "entry " + next : "entries " + next + " to " + (position - 1);
            findings.fails(Rule.ROW, Flaw.ROW_MISSING, where);
        }
        for (long i = next; i < Math.min(position, checkpoint.size()); i++) {
            append(null, null);
        }
    }

    private void append(byte[] entry, Kept beside) {
        int place = (int) (tree.size() & TilePath.FULL - 1);
        entries[place] = entry;
        kept[place] = beside;
        if (entry == null) {
            tree.append(NONE);
        } else {
            tree.append(entry, 0, entry.length);
        }
        checkPast();
    }

    private void checkPast() {
        while (past.due(tree.size())) {
            past.root(tree.root());
        }
    }

    /** What was recorded after the checkpoint is in no tree yet; only what is kept beside it can be looked at. */
    private void newer(long position, byte[] entry, Optional<Kept> beside) {
        if (entry != null
                && beside.isPresent()
                && !Arrays.equals(hasher.leaf(entry).bytes(), beside.get().leaf())) {
            findings.fails(Rule.LEAF, Flaw.LEAF_DIFFERS, "entry " + position);
        }
    }

    private void compare(TilePath tile, byte[] hashes, int length) {
        byte[] found;
        try {
            found = Tiles.checked(tile, published);
        } catch (Refused refused) {
            suspicions.tile(tile, refused.flaw());
            return;
        }
        if (tile.level() > 0) {
            if (!Arrays.equals(found, 0, length, hashes, 0, length)) {
                suspicions.tile(tile, Flaw.TILE_DIFFERS);
            }
            return;
        }
        boolean same = Arrays.equals(found, 0, length, hashes, 0, length);
        for (int i = 0; i < tile.width() && (withKept || !same); i++) {
            compare(tile, i, found, hashes);
        }
    }

    private void compare(TilePath tile, int place, byte[] found, byte[] hashes) {
        long position = (tile.index() << TilePath.HEIGHT) + place;
        int at = place * Hash.BYTES;
        if (entries[place] != null && !Arrays.equals(found, at, at + Hash.BYTES, hashes, at, at + Hash.BYTES)) {
            Differences differences = new Differences(checkpoint.size(), published);
            suspicions.row(position, differences.between(entries[place], position, found, at), tile);
        }
        if (withKept && kept[place] == null) {
            suspicions.leaf(position, Flaw.LEAF_MISSING, false, false);
        } else if (withKept) {
            byte[] leaf = kept[place].leaf();
            boolean likeTheTile = Arrays.equals(found, at, at + Hash.BYTES, leaf, 0, leaf.length);
            boolean likeTheRow = Arrays.equals(hashes, at, at + Hash.BYTES, leaf, 0, leaf.length);
            if (!likeTheTile || !likeTheRow) {
                suspicions.leaf(position, Flaw.LEAF_DIFFERS, likeTheTile, likeTheRow);
            }
        }
    }

    /** After the last row: says who is right. */
    void finish() {
        long stored = next;
        missing(checkpoint.size());
        tree.partialTiles(this::compare);
        boolean rowsAreRight = tree.root().equals(checkpoint.root());
        suspicions.judge(rowsAreRight, checkpoint, published, past);
        past.close();
        findings.close(Rule.ROW, stored + " events");
        if (withKept) {
            findings.close(Rule.LEAF, Math.min(stored, checkpoint.size()) + " leaves");
            findings.close(Rule.ROW_DIGEST, stored + " events");
        }
        suspicions.newer(stored - checkpoint.size());
    }
}
