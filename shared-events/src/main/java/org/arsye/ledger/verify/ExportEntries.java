package org.arsye.ledger.verify;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.EntryScanner;
import org.arsye.ledger.tile.EntryBundle;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileTree;

/**
 * Takes the bundles of an export one after the other. Each entry becomes a leaf, and must be an entry of its position; the one
 * is done by the caller's thread and the other by a second one, on the same bytes, which stay until both are done.
 */
final class ExportEntries implements AutoCloseable {

    private final ExecutorService second = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("entries").unstarted(task));
    private final EntryScanner scanner = new EntryScanner();
    private final Findings findings;
    private final TileTree tree;
    private final DisclosureFiles disclosures;
    private long index;

    ExportEntries(Findings findings, TileTree tree, DisclosureFiles disclosures) {
        this.findings = findings;
        this.tree = tree;
        this.disclosures = disclosures;
    }

    /**
     * Takes a bundle.
     *
     * @param wanted what the tree has of it
     * @param width what the bundle has: a full one may stand for a partial one
     * @throws Refused if it has not exactly these entries
     */
    void take(TilePath wanted, byte[] bundle, int length, int width) {
        long end = (wanted.index() << TilePath.HEIGHT) + wanted.width();
        index = wanted.index() << TilePath.HEIGHT;
        Future<?> checked = second.submit(
                () -> EntryBundle.walk(bundle, length, width, (bytes, from, size) -> check(bytes, from, size, end)));
        try {
            EntryBundle.walk(bundle, length, width, (bytes, from, size) -> {
                if (tree.size() < end) {
                    tree.append(bytes, from, size);
                }
            });
        } finally {
            await(checked);
        }
    }

    private void check(byte[] bundle, int from, int length, long end) {
        if (index == end) {
            return;
        }
        try {
            if (scanner.checked(bundle, from, length) != index) {
                throw new Refused(Flaw.ENTRY_POSITION);
            }
            disclosures.entry(index, bundle, from, length);
        } catch (Refused refused) {
            findings.fails(Rule.ENTRY, refused.flaw(), "entry " + index);
        }
        index++;
    }

    private static void await(Future<?> checked) {
        boolean interrupted = false;
        while (true) {
            try {
                checked.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof Refused)) {
                    throw new IllegalStateException(e.getCause());
                }
                // The bundle itself is refused, and that by both.
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        second.close();
    }
}
