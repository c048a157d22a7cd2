package org.arsye.ledger.cli;

import java.io.PrintStream;
import org.arsye.ledger.verify.Progress;

/** Says every two seconds how far it has come; what takes less long says nothing. For one thread. */
final class ProgressLines implements Progress {

    private static final long EVERY = 2_000_000_000L;

    private final PrintStream err;
    private final long begun = System.nanoTime();
    private long said = begun;

    ProgressLines(PrintStream err) {
        this.err = err;
    }

    @Override
    public void reached(long entries, long of) {
        long now = System.nanoTime();
        if (now - said < EVERY) {
            return;
        }
        said = now;
        double seconds = (now - begun) / 1e9;
        err.printf(
                java.util.Locale.ROOT,
                "%d of %d entries (%d %%), %.0f a second%n",
                entries,
                of,
                100 * entries / Math.max(of, 1),
                entries / seconds);
    }
}
