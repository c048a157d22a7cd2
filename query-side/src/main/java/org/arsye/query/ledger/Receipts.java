package org.arsye.query.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tree.InclusionProof;
import org.arsye.ledger.verify.Receipt;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.NotYetReached;
import org.arsye.query.platform.RawRecord;
import org.springframework.stereotype.Component;

/** Receipts (ledger format, section 5), made when they are asked for. */
@Component
public class Receipts {

    /** Two checkpoints may come within it. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(50).toNanos();

    private final Entries entries;
    private final Tree tree;
    private final LedgerTable table;
    private final RawRecord record;

    Receipts(Entries entries, Tree tree, LedgerTable table, RawRecord record) {
        this.entries = entries;
        this.tree = tree;
        this.table = table;
        this.record = record;
    }

    /**
     * The receipt of an event. Waits for the checkpoint that covers it, at most two seconds.
     *
     * @param disclosures what of its sealed fields stands in the receipt
     * @throws NotFound if there is no such event
     * @throws NotYetReached if no checkpoint covers it in that time
     */
    public Receipt of(UUID event, Function<LedgerEntry, List<String>> disclosures) {
        if (!record.mayHave(event)) {
            throw new NotFound();
        }
        long position = covered(event, System.nanoTime() + LONGEST_WAIT.toNanos());
        LedgerEntry entry = entries.at(position).orElseThrow(() -> new Tree.Inconsistent(position));
        SignedNote note = tree.latest().orElseThrow();
        long size = Checkpoint.parse(note.text()).size();
        InclusionProof proof = tree.inclusion(position, size);
        return Receipt.of(entry.bytes(), disclosures.apply(entry), position, proof.hashes(), note);
    }

    private long covered(UUID event, long deadline) {
        // Whatever is not in the tree when all that was recorded until now is in it does not exist.
        long last = record.lastPosition();
        Optional<Long> position = table.position(event);
        while (position.isEmpty() ? tree.size() <= last : tree.size() <= position.get()) {
            if (System.nanoTime() > deadline) {
                throw new NotYetReached();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return position.or(() -> table.position(event)).orElseThrow(NotFound::new);
    }
}
