package org.arsye.query.platform;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Reads on from a position, part by part: while one is handled the next is fetched, and no more than that. Whoever looks ahead
 * sees to the end of a part and not beyond, so that what is handled together stays bounded. One thread uses it.
 */
final class LedgerReader implements BlockingStream<TrackedEventMessage<?>> {

    /** How long a lost ring of the bell can go unnoticed. */
    private static final long LOOK_MILLIS = 1_000;

    private final Parts parts;
    private final LongSupplier lastPosition;
    private final Bell bell;
    private final ArrayDeque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private FutureTask<Part> coming;
    private long read;
    private long last = -1;
    private long heard = -1;
    private long lookedAt;

    /**
     * @param lastPosition of the record, as it is now
     * @param read the position to read on from
     */
    LedgerReader(Parts parts, LongSupplier lastPosition, Bell bell, long read) {
        this.parts = parts;
        this.lastPosition = lastPosition;
        this.bell = bell;
        this.read = read;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(buffer.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!fill()) {
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
    private boolean fill() throws InterruptedException {
        if (buffer.isEmpty() && (read < last || grown())) {
            Part part = coming == null ? parts.read(read, last) : awaited();
            coming = null;
            buffer.addAll(part.messages());
            read = part.upTo();
            if (read < last) {
                long after = read;
                long end = last;
                coming = new FutureTask<>(() -> parts.read(after, end));
                Thread.ofVirtual().name("prefetch").start(coming);
            }
        }
        return !buffer.isEmpty();
    }

    private boolean grown() {
        if (bell.rings() == heard && sinceLooked() < LOOK_MILLIS) {
            return false;
        }
        // Noted before the query: a ring during it makes the next look ask again.
        heard = bell.rings();
        last = lastPosition.getAsLong();
        lookedAt = System.nanoTime();
        return read < last;
    }

    private Part awaited() throws InterruptedException {
        try {
            return coming.get();
        } catch (ExecutionException failed) {
            coming = null;
            throw failed.getCause() instanceof RuntimeException failure ? failure : new CompletionException(failed);
        }
    }

    private long sinceLooked() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lookedAt);
    }

    @Override
    public void close() {
        buffer.clear();
        coming = null;
    }

    /** Reads what comes after a position, up to another at most. */
    interface Parts {
        Part read(long after, long last);
    }

    /** @param upTo the position that the reader has come to with these; never without a message */
    record Part(List<TrackedEventMessage<?>> messages, long upTo) {}
}
