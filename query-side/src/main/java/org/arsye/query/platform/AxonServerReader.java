package org.arsye.query.platform;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads on from a position; wakes when Axon Server sends something. When the connection is lost it opens another after the
 * last event it was sent. What the view does not take is not decoded; one message stands in for a run of it. Whoever looks
 * ahead sees so far and no further, so that what is handled together stays bounded. One thread uses it: its processor's.
 */
final class AxonServerReader implements BlockingStream<TrackedEventMessage<?>> {

    /** Events on their way to one view. */
    static final int BUFFER = 2_000;

    private static final long NONE = -1;
    private static final Logger LOG = LoggerFactory.getLogger(AxonServerReader.class);
    private static final long BETWEEN_ATTEMPTS = TimeUnit.SECONDS.toNanos(1);
    private static final int EVENTS_AT_ONCE = 1_000;
    private static final int BYTES_AT_ONCE = 2 << 20;
    private static final long LONGEST_LOOK = TimeUnit.MILLISECONDS.toNanos(500);

    private final LongFunction<EventStream> after;
    private final Predicate<AxonServerEvent> takes;
    private final Function<AxonServerEvent, TrackedEventMessage<?>> message;
    private long last;
    private long passed = NONE;
    private int events;
    private long bytes;
    private EventStream stream;
    private EventWithToken sent;
    private TrackedEventMessage<?> next;
    private long triedAt = System.nanoTime() - BETWEEN_ATTEMPTS;
    private boolean lost;

    /**
     * @param after opens a stream of what comes after a position
     * @param takes whether the view takes an event
     * @param message makes of an event what a view handles, or throws {@link UnreadableEvent}
     */
    AxonServerReader(
            LongFunction<EventStream> after,
            Predicate<AxonServerEvent> takes,
            Function<AxonServerEvent, TrackedEventMessage<?>> message,
            long last) {
        this.after = after;
        this.takes = takes;
        this.message = message;
        this.last = last;
    }

    /** What stands before an unreadable event is still handled: the batch ends before it. */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (events >= EVENTS_AT_ONCE || bytes >= BYTES_AT_ONCE) {
            return Optional.empty();
        }
        try {
            return read() ? Optional.of(next) : Optional.empty();
        } catch (UnreadableEvent stop) {
            return Optional.empty();
        }
    }

    /** @throws UnreadableEvent if that is what comes next */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        events = 0;
        bytes = 0;
        return comes(unit.toNanos(timeout));
    }

    private boolean comes(long patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience;
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
        while (!comes(LONGEST_LOOK)) {
            Thread.onSpinWait();
        }
        events++;
        bytes += sent == null ? 0 : sent.getEvent().getPayload().getData().size();
        TrackedEventMessage<?> taken = next;
        next = null;
        sent = null;
        return taken;
    }

    private boolean read() {
        for (int i = 0; next == null && i < EVENTS_AT_ONCE; i++) {
            if (sent == null && isOpen()) {
                took(stream.nextIfAvailable());
            }
            if (sent == null) {
                break;
            }
            AxonServerEvent event = new AxonServerEvent(sent);
            if (takes.test(event)) {
                next = message.apply(event);
                passed = NONE;
            } else {
                passed = sent.getToken();
                sent = null;
            }
        }
        if (next == null && passed != NONE) {
            next = StoredEvent.passedOverUpTo(passed);
            passed = NONE;
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
            lost = false;
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
