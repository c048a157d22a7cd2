package org.arsye.query.ledger.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.audit.AuditedRow;
import org.arsye.ledger.audit.AuditedRow.Kept;
import org.arsye.ledger.audit.RowAudit;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.verify.DirectoryTiles;
import org.arsye.ledger.verify.Findings;
import org.arsye.ledger.verify.Progress;
import org.arsye.ledger.verify.Rule;
import org.arsye.ledger.verify.Verdict;
import org.arsye.query.ledger.LedgerSettings;
import org.arsye.query.ledger.LedgerTable;
import org.arsye.query.ledger.StoredTiles;
import org.arsye.query.ledger.Tree;
import org.arsye.query.platform.RawRecord;
import org.springframework.stereotype.Component;

/**
 * Audits the store of this installation: every stored event against its leaf, the tiles, every checkpoint that was signed, and
 * the one that the guard holds outside the database; or against a mirror that somebody kept elsewhere. Reads only.
 */
@Component
public class StoreAudit {

    private static final int AT_ONCE = 1_000;

    private final RawRecord record;
    private final Tree tree;
    private final StoredTiles tiles;
    private final AuditTable table;
    private final LedgerTable ledger;
    private final LedgerSettings settings;

    StoreAudit(
            RawRecord record,
            Tree tree,
            StoredTiles tiles,
            AuditTable table,
            LedgerTable ledger,
            LedgerSettings settings) {
        this.record = record;
        this.tree = tree;
        this.tiles = tiles;
        this.table = table;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Against the tables of the ledger.
     *
     * @param policy whose signatures are believed
     * @throws Refused if no checkpoint was signed, or it is none
     */
    public Verdict ofTables(Policy policy, Progress progress) {
        // Before the newest note: the guard is written first, and must never be ahead of what is asked for then.
        Optional<byte[]> guard = guard();
        SignedNote note = tree.latest().orElseThrow(() -> new Refused(Flaw.CHECKPOINT_MISSING));
        try (RowAudit audit = new RowAudit(note, policy, table.notes(), this::hashes, true, progress)) {
            guard.ifPresent(held -> guard(held, audit.findings()));
            rows(audit, true);
            beyond(Checkpoint.parse(note.text()), audit.findings());
            return audit.verdict();
        }
    }

    /** The bundles are made from the rows: they say nothing about them. */
    private Optional<byte[]> hashes(TilePath tile) {
        return tile.entries() ? Optional.empty() : tiles.read(tile);
    }

    /**
     * Against an export or a mirror that was kept outside.
     *
     * @throws Refused if its checkpoint is none
     */
    public Verdict ofMirror(Path folder, Policy policy, Progress progress) {
        try (RowAudit audit = new RowAudit(
                note(folder.resolve("checkpoint")),
                policy,
                Collections.emptyIterator(),
                new DirectoryTiles(folder),
                false,
                progress)) {
            rows(audit, false);
            return audit.verdict();
        }
    }

    private static SignedNote note(Path file) {
        try {
            return SignedNote.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Refused(Flaw.CHECKPOINT_MISSING, file.toString());
        }
    }

    /** What is recorded while this goes on is left to the next audit. */
    private void rows(RowAudit audit, boolean withKept) {
        long last = record.lastPosition();
        long next = 0;
        while (next <= last) {
            List<StoredEvent> events = record.from(next, (int) Math.min(AT_ONCE, last - next + 1));
            if (events.isEmpty()) {
                return;
            }
            Map<Long, AuditTable.Leaf> kept = withKept
                    ? table.kept(events.getFirst().position(), events.getLast().position())
                    : Map.of();
            for (StoredEvent event : events) {
                audit.take(new AuditedRow(
                        event,
                        Optional.ofNullable(kept.get(event.position()))
                                .map(leaf -> new Kept(leaf.hash(), leaf.digest()))));
            }
            next = events.getLast().position() + 1;
        }
    }

    private Optional<byte[]> guard() {
        try {
            Path file = settings.guard();
            return file != null && Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new Refused(Flaw.FILE_UNREADABLE, "guard");
        }
    }

    /** What the guard holds was signed last; the database must have the same note, or a newer one as well. */
    private void guard(byte[] held, Findings findings) {
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(held).text());
        boolean known = checkpoint.size() == 0
                || ledger.note(checkpoint.size())
                        .filter(note -> Arrays.equals(note.note(), held))
                        .isPresent();
        if (!known) {
            findings.fails(Rule.PAST, Flaw.GUARD_DIFFERS, "checkpoint of " + checkpoint.size() + " entries");
        }
    }

    /** Leaves of events that are gone, or that never were. */
    private void beyond(Checkpoint checkpoint, Findings findings) {
        long last = table.lastLeaf();
        if (last > Math.max(record.lastPosition(), checkpoint.size() - 1)) {
            findings.fails(Rule.LEAF, Flaw.INDEX_BEYOND_TREE, "entry " + last);
        }
    }
}
