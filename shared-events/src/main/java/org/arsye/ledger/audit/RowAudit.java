package org.arsye.ledger.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tile.TileSource;
import org.arsye.ledger.verify.Check;
import org.arsye.ledger.verify.Findings;
import org.arsye.ledger.verify.Progress;
import org.arsye.ledger.verify.Rule;
import org.arsye.ledger.verify.Signatures;
import org.arsye.ledger.verify.Verdict;

/**
 * The event store against a signed tree, row by row (ledger format, section 6). The rows are handed in in the order of their
 * positions, as fast as they can be read; a second thread compares them. Keeps a few hundred of them.
 */
public final class RowAudit implements AutoCloseable {

    private static final int AT_ONCE = 256;
    private static final int WAITING = 4;

    private final ExecutorService second = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("audit").unstarted(task));
    private final Deque<Future<?>> running = new ArrayDeque<>();
    private final Findings findings = new Findings();
    private final Checkpoint checkpoint;
    private final RowComparison comparison;
    private final Progress progress;
    private List<AuditedRow> rows = new ArrayList<>(AT_ONCE);

    /**
     * An audit.
     *
     * @param note the checkpoint that counts
     * @param policy whose signatures are believed
     * @param past notes that were signed earlier, in the order of their sizes; may be none
     * @param published tiles, and perhaps bundles, of the tree of that checkpoint; need not be believed
     * @param withKept whether every row comes with what is kept of its leaf
     * @throws Refused if the note is no checkpoint
     */
    public RowAudit(
            SignedNote note,
            Policy policy,
            Iterator<byte[]> past,
            TileSource published,
            boolean withKept,
            Progress progress) {
        this.checkpoint = Checkpoint.parse(note.text());
        this.progress = progress;
        findings.add(Check.holds(Rule.FORM, "checkpoint"));
        List<Check> signatures = new ArrayList<>();
        Signatures.check(note, policy, "checkpoint", signatures);
        signatures.forEach(findings::add);
        this.comparison =
                new RowComparison(checkpoint, published, new Past(past, policy, findings), withKept, findings);
    }

    /**
     * Takes the next row.
     *
     * @throws Refused if some row does not come after those before it
     */
    public void take(AuditedRow row) {
        rows.add(row);
        if (rows.size() == AT_ONCE) {
            handOver();
        }
    }

    private void handOver() {
        List<AuditedRow> full = rows;
        rows = new ArrayList<>(AT_ONCE);
        running.add(second.submit(() -> full.forEach(comparison::take)));
        while (running.size() > WAITING) {
            await(running.remove());
        }
        if (!full.isEmpty()) {
            progress.reached(full.getLast().event().position() + 1, checkpoint.size());
        }
    }

    /**
     * The answer, after the last row.
     *
     * @throws Refused as {@link #take}
     */
    public Verdict verdict() {
        handOver();
        running.add(second.submit(comparison::finish));
        while (!running.isEmpty()) {
            await(running.remove());
        }
        return findings.verdict();
    }

    private static void await(Future<?> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Where what else is found on the way is said. */
    public Findings findings() {
        return findings;
    }

    @Override
    public void close() {
        second.shutdownNow();
    }
}
