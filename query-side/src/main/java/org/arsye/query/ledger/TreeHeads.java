package org.arsye.query.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.TreeHasher;
import org.arsye.query.platform.NotYetReached;
import org.springframework.stereotype.Component;

/** The head that the tree had when it ended at some event. May wait for the store, and for the next checkpoint. */
@Component
public class TreeHeads {

    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(50).toNanos();

    private final Tree tree;
    private final Entries entries;

    TreeHeads(Tree tree, Entries entries) {
        this.tree = tree;
        this.entries = entries;
    }

    /**
     * The root hash of the tree whose last leaf is the event at a position; empty where there is no log yet.
     *
     * @throws NotYetReached if no checkpoint covers the event within two seconds
     */
    public Optional<Hash> at(long position) {
        if (tree.keys().isEmpty()) {
            return Optional.empty();
        }
        long deadline = System.nanoTime() + Receipts.LONGEST_WAIT.toNanos();
        while (tree.size() <= position) {
            if (System.nanoTime() > deadline) {
                throw new NotYetReached();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        LedgerEntry entry = entries.at(position).orElseThrow(() -> new Tree.Inconsistent(position));
        Hash leaf = new TreeHasher().leaf(entry.bytes());
        return Optional.of(tree.inclusion(position, position + 1).root(leaf));
    }
}
