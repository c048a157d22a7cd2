package org.arsye.query.platform;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads on from a position; wakes when Axon Server sends something. When the connection is lost it opens another after the
 * last event it was sent. One thread uses it: its processor's.
 */
final class AxonServerReader implements BlockingStream<TrackedEventMessage<?>> {

    /** Events on their way to one view. */
    static final int BUFFER = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(AxonServerReader.class);
    private static final long BETWEEN_ATTEMPTS = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_LOOK = TimeUnit.MILLISECONDS.toNanos(500);

    private final LongFunction<EventStream> after;
    private final Function<AxonServerEvent, TrackedEventMessage<?>> message;
    private long last;
    private EventStream stream;
    private EventWithToken sent;
    private TrackedEventMessage<?> next;
    private long triedAt = System.nanoTime() - BETWEEN_ATTEMPTS;
    private boolean lost;

    /**
     * @param after opens a stream of what comes after a position
     * @param message makes of an event what a view handles, or throws {@link UnreadableEvent}
     */
    AxonServerReader(
            LongFunction<EventStream> after, Function<AxonServerEvent, TrackedEventMessage<?>> message, long last) {
        this.after = after;
        this.message = message;
        this.last = last;
    }

    /** What stands before an unreadable event is still handled: the batch ends before it. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            return read() ? Optional.of(next) : Optional.empty();
        } catch (UnreadableEvent stop) {
            return Optional.empty();
        }
    }

    /** @throws UnreadableEvent if that is what comes next */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!read()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            await(Math.min(left, LONGEST_LOOK));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
        TrackedEventMessage<?> taken = next;
        next = null;
        sent = null;
        return taken;
    }

    private boolean read() {
        if (next != null) {
            return true;
        }
        if (sent == null && isOpen()) {
            took(stream.nextIfAvailable());
        }
        if (sent != null) {
            next = message.apply(new AxonServerEvent(sent));
        }
        return next != null;
    }

    private void await(long nanos) throws InterruptedException {
        if (isOpen()) {
            took(stream.nextIfAvailable(nanos, TimeUnit.NANOSECONDS));
        } else {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }

    private void took(EventWithToken event) {
        if (event != null) {
            sent = event;
            last = event.getToken();
        }
    }

    private boolean isOpen() {
        if (stream != null && !stream.isClosed()) {
            return true;
        }
        long now = System.nanoTime();
        if (now - triedAt < BETWEEN_ATTEMPTS) {
            return false;
        }
        triedAt = now;
        if (stream != null && !lost) {
            LOG.warn("Lost the stream from Axon Server after position {}; trying until it is back", last);
            lost = true;
        }
        try {
            stream = after.apply(last);
            return true;
        } catch (RuntimeException away) {
            if (!lost) {
                LOG.warn("Axon Server is away; trying until it is back: {}", away.toString());
                lost = true;
            }
            return false;
        }
    }

    @Override
    public void close() {
        next = null;
        sent = null;
        if (stream != null) {
            stream.close();
        }
    }
}
