package org.arsye.command.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The events of one unit of work on their way into the store: all of them are recorded, or none. */
final class Append {

    private final List<EventRow> rows;
    private final CompletableFuture<Long> firstPosition = new CompletableFuture<>();
    private final long since = System.nanoTime();

    Append(List<EventRow> rows) {
        this.rows = List.copyOf(rows);
    }

    List<EventRow> rows() {
        return rows;
    }

    /** The position of the first row, once all are committed; the others follow it without a gap. */
    CompletableFuture<Long> firstPosition() {
        return firstPosition;
    }

    boolean hasWaited(Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
    }

    void refuse(Throwable why) {
        firstPosition.completeExceptionally(why);
    }
}
