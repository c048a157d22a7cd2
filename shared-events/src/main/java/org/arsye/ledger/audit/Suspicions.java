package org.arsye.ledger.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileSource;
import org.arsye.ledger.verify.Check;
import org.arsye.ledger.verify.Findings;
import org.arsye.ledger.verify.Outcome;
import org.arsye.ledger.verify.Rule;

/** Places where the stored events and the published tree differ, until the roots say which of the two is not as it was signed. */
final class Suspicions {

    /** That many by name; more are only counted. */
    private static final int NAMED = 100;

    private final Findings findings;
    private final List<Suspicion> rows = new ArrayList<>();
    private final List<Suspicion> tiles = new ArrayList<>();
    private final List<Suspicion> unlikeTiles = new ArrayList<>();
    private final List<Suspicion> unlikeRows = new ArrayList<>();
    private long moreRows;
    private long moreTiles;

    private record Suspicion(Flaw flaw, String where) {}

    Suspicions(Findings findings) {
        this.findings = findings;
    }

    /** An event and the published leaf of its position differ. */
    void row(long position, String how, TilePath tile) {
        String entry = "entry " + position;
        if (rows.size() < NAMED) {
            rows.add(new Suspicion(Flaw.ROW_DIFFERS, entry + how));
            tiles.add(new Suspicion(Flaw.TILE_DIFFERS, tile.path() + ", " + entry));
        } else {
            moreRows++;
        }
    }

    /** A tile cannot be read, or is not what follows from the events. */
    void tile(TilePath tile, Flaw flaw) {
        if (tiles.size() < 2 * NAMED) {
            tiles.add(new Suspicion(flaw, tile.path()));
        } else {
            moreTiles++;
        }
    }

    /** What is kept beside an event is not both what was published and what follows from the event. */
    void leaf(long position, Flaw flaw, boolean likeTheTile, boolean likeTheRow) {
        if (!likeTheTile && unlikeTiles.size() < NAMED) {
            unlikeTiles.add(new Suspicion(flaw, "entry " + position));
        }
        if (!likeTheRow && unlikeRows.size() < NAMED) {
            unlikeRows.add(new Suspicion(flaw, "entry " + position));
        }
    }

    /** The roots are known. */
    void judge(boolean rowsAreRight, Checkpoint checkpoint, TileSource published, Past past) {
        boolean tilesAreRight =
                rowsAreRight ? tiles.isEmpty() && moreTiles == 0 : Tiles.haveRoot(checkpoint, published, findings);
        if (rowsAreRight) {
            tiles.forEach(tile -> findings.fails(Rule.TILES, tile.flaw(), tile.where()));
            counted(moreRows + moreTiles, Rule.TILES, Flaw.TILE_DIFFERS);
        } else {
            rows.forEach(row -> findings.fails(Rule.ROW, row.flaw(), row.where()));
            counted(moreRows, Rule.ROW, Flaw.ROW_DIFFERS);
        }
        if (rowsAreRight || tilesAreRight) {
            findings.add(Check.holds(Rule.ROOT, checkpoint.size() + " entries"));
        } else {
            findings.fails(Rule.ROOT, Flaw.ROOT_DIFFERS, past.within(checkpoint.size()));
        }
        (rowsAreRight ? unlikeRows : unlikeTiles).forEach(leaf -> findings.fails(Rule.LEAF, leaf.flaw(), leaf.where()));
        findings.close(Rule.TILES, "");
    }

    /** The findings name no more of them, and say how many there are. */
    private void counted(long more, Rule rule, Flaw flaw) {
        for (long i = 0; i < more; i++) {
            findings.fails(rule, flaw, "");
        }
    }

    /** Events that are newer than the checkpoint. */
    void newer(long events) {
        if (events > 0) {
            findings.add(new Check(
                    Rule.REST, Outcome.NOT_CHECKED, Optional.of(Flaw.ROW_NOT_VOUCHED_FOR), "the last " + events));
        }
    }
}
