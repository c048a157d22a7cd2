package org.arsye.query.platform;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads on from a position. One thread uses it: its processor's. */
final class LedgerReader implements BlockingStream<TrackedEventMessage<?>> {

    /** How long a lost ring of the bell can go unnoticed. */
    private static final long LOOK_MILLIS = 1_000;

    private final LongFunction<List<TrackedEventMessage<?>>> after;
    private final Bell bell;
    private final ArrayDeque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private long last;
    private long heard = -1;
    private boolean more = true;
    private long lookedAt;

    LedgerReader(LongFunction<List<TrackedEventMessage<?>>> after, Bell bell, long last) {
        this.after = after;
        this.bell = bell;
        this.last = last;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(buffer.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            bell.await(heard, Math.min(left, LOOK_MILLIS));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
        return buffer.remove();
    }

    /** Asks the database only if there may be more than when it was asked last. */
    private void fill() {
        if (!buffer.isEmpty() || !(more || bell.rings() != heard || sinceLooked() >= LOOK_MILLIS)) {
            return;
        }
        // Noted before the query: a ring during it makes the next look ask again.
        heard = bell.rings();
        List<TrackedEventMessage<?>> found = after.apply(last);
        lookedAt = System.nanoTime();
        more = !found.isEmpty();
        buffer.addAll(found);
        if (more) {
            last = found.getLast().trackingToken().position().orElseThrow();
        }
    }

    private long sinceLooked() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lookedAt);
    }

    @Override
    public void close() {
        buffer.clear();
    }
}
