package org.arsye.query.ledger.sequencer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.EntryWriter;
import org.arsye.ledger.entry.RowDigest;
import org.arsye.ledger.entry.StoredEvent;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileTree;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.TreeHasher;
import org.arsye.query.platform.RawRecord;

/**
 * One run of the sequencer, from the tables on until something stops it. After a failure of any kind it is thrown away and
 * another begins from the tables. The order is what a crash must find:
 *
 * <ol>
 *   <li>leaves, and the tiles they make full, in one transaction;
 *   <li>the checkpoint's text, in its own: whoever finds it unsigned signs the same bytes;
 *   <li>guard asked, signature, guard written ({@link Notary});
 *   <li>the note published.
 * </ol>
 */
final class Sequence {

    /** Leaves written in one transaction. */
    static final int EVENTS_AT_ONCE = 1_000;

    private final SequencerTable table;
    private final RawRecord record;
    private final Notary notary;
    private final String origin;
    private final TileTree tree;
    private final TreeHasher hasher = new TreeHasher();
    private final EntryWriter writer = new EntryWriter();
    private final List<SequencerTable.Tile> full = new ArrayList<>();
    private UUID last;
    private long signed;
    private boolean announced;
    private Refuses stuck;

    /**
     * Begins where the tables end: what was left unsigned is signed.
     *
     * @throws Refuses if nothing may be signed
     */
    Sequence(SequencerTable table, RawRecord record, Notary notary, String origin) {
        this.table = table;
        this.record = record;
        this.notary = notary;
        this.origin = origin;
        tree = resumed(table.size());
        last = table.lastEvent().orElse(null);
        signed = table.ledger().latest().map(note -> note.size()).orElse(-1L);
        notary.check(checkpoint(tree));
        table.unsigned().ifPresent(this::finish);
        sign();
    }

    private TileTree resumed(long size) {
        try {
            return TileTree.resumed(size, table.tiles(), this::filled);
        } catch (Refused damaged) {
            throw new Refuses(Refusal.TREE_DAMAGED, damaged.where());
        }
    }

    private void filled(TilePath path, byte[] hashes, int length) {
        byte[] copy = Arrays.copyOf(hashes, length);
        byte[] folded = copy.clone();
        for (int width = TilePath.FULL / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                hasher.node(folded, 2 * i * Hash.BYTES, folded, i * Hash.BYTES);
            }
        }
        full.add(new SequencerTable.Tile(path, copy, Arrays.copyOf(folded, Hash.BYTES)));
    }

    private Checkpoint checkpoint(TileTree of) {
        return new Checkpoint(origin, of.size(), of.root());
    }

    /** What the run before this one was about to sign. */
    private void finish(SequencerTable.Body left) {
        Checkpoint checkpoint = checkpoint(left.size() == tree.size() ? tree : resumed(left.size()));
        if (!checkpoint.text().equals(left.body())) {
            throw new Refuses(Refusal.TREE_DIFFERS_FROM_SIGNED, "checkpoint of " + left.size());
        }
        publish(checkpoint);
    }

    /** How many leaves there are. */
    long size() {
        return tree.size();
    }

    /** How many of them are signed. */
    long signed() {
        return signed;
    }

    /** Whether a key was announced in what was taken in: then another run is due, which looks whether it lies here. */
    boolean announced() {
        return announced;
    }

    /**
     * Takes in what was recorded since, a batch of it at most.
     *
     * @return whether there may be more
     * @throws Refuses if the record is not the one that the tree was made from
     */
    boolean takeIn() {
        // With the last event again, to see that it is still the same one.
        long from = Math.max(tree.size() - 1, 0);
        List<StoredEvent> events = events(from);
        if (last != null) {
            checkLast(events);
            events = events.subList(1, events.size());
        }
        if (events.isEmpty() && record.lastPosition() >= tree.size()) {
            // Something stands there that is no event: asked for by itself, it says so.
            events = events(tree.size());
        }
        if (!events.isEmpty()) {
            append(events);
        }
        return events.size() == EVENTS_AT_ONCE;
    }

    private List<StoredEvent> events(long from) {
        try {
            return record.from(from, EVENTS_AT_ONCE + 1);
        } catch (RawRecord.NoSuchEvent foreign) {
            throw new Refuses(Refusal.EVENT_WITHOUT_ENTRY, "position " + foreign.position());
        }
    }

    private void checkLast(List<StoredEvent> events) {
        long position = tree.size() - 1;
        if (events.isEmpty()) {
            throw new Refuses(Refusal.RECORD_SHORTER_THAN_TREE, "position " + position);
        }
        StoredEvent first = events.getFirst();
        if (first.position() != position || !first.id().equals(last)) {
            throw new Refuses(Refusal.RECORD_DIFFERS_FROM_TREE, "position " + position);
        }
    }

    private void append(List<StoredEvent> events) {
        long first = tree.size();
        List<SequencerTable.Leaf> leaves = new ArrayList<>(events.size());
        full.clear();
        for (StoredEvent event : events) {
            byte[] entry = entry(event, first + leaves.size());
            if (entry == null) {
                break;
            }
            Hash leaf = hasher.leaf(entry);
            tree.append(leaf);
            leaves.add(new SequencerTable.Leaf(leaf.bytes(), event.id(), RowDigest.of(event)));
            announced |= Rotation.announces(event, origin);
            last = event.id();
        }
        if (!leaves.isEmpty()) {
            table.append(first, leaves, full);
        }
        if (stuck != null) {
            sign();
            throw stuck;
        }
    }

    /** Null if there is none; what stands before it is still taken in and signed. */
    private byte[] entry(StoredEvent event, long position) {
        try {
            if (event.position() == position) {
                return writer.written(event);
            }
            stuck = new Refuses(Refusal.RECORD_DIFFERS_FROM_TREE, "position " + position + " is missing");
        } catch (Refused none) {
            stuck = new Refuses(Refusal.EVENT_WITHOUT_ENTRY, "position " + position + ", " + none.flaw());
        }
        return null;
    }

    /** Signs the tree as it is, unless that was done. */
    void sign() {
        if (tree.size() > signed) {
            Checkpoint checkpoint = checkpoint(tree);
            table.announce(
                    checkpoint.size(), checkpoint.text(), checkpoint.root().bytes());
            publish(checkpoint);
        }
    }

    private void publish(Checkpoint checkpoint) {
        table.publish(checkpoint.size(), notary.signed(checkpoint));
        signed = checkpoint.size();
    }
}
