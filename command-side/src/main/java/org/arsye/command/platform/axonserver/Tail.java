package org.arsye.command.platform.axonserver;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.arsye.command.platform.StoreAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the end of the record, because Axon Server confirms an append without saying where it went: the position of one's
 * own event is known when it comes by. After a lost connection it goes on where it was, so no event passes unseen.
 */
final class Tail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    private static final Duration UNTIL_IT_FOLLOWS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final int BUFFER = 2_000;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Supplier<EventChannel> events;
    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final Thread follower = Thread.ofVirtual().name("record-tail").unstarted(this::follow);
    private long last = UNKNOWN;
    private volatile boolean following;
    private volatile boolean closed;

    Tail(Supplier<EventChannel> events) {
        this.events = events;
    }

    void start() {
        follower.start();
    }

    /** Whether it hears of events now. */
    boolean isFollowing() {
        return following;
    }

    /**
     * Looks out for events that are about to be appended.
     *
     * @throws StoreAway if it does not follow the record in time: then nothing may be appended
     */
    Sought lookOutFor(Collection<String> eventIds) {
        long deadline = System.nanoTime() + UNTIL_IT_FOLLOWS.toNanos();
        while (!following) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw StoreAway.notRecorded(null);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return new Sought(List.copyOf(eventIds));
    }

    private void follow() {
        boolean lost = false;
        while (!closed) {
            try {
                EventStream stream = open();
                following = true;
                if (lost) {
                    LOG.info("Following Axon Server again");
                }
                lost = false;
                drain(stream);
            } catch (RuntimeException | ExecutionException | TimeoutException away) {
                if (!lost && !closed) {
                    LOG.warn("Axon Server is away; trying until it is back: {}", away.toString());
                }
                lost = true;
            } catch (InterruptedException told) {
                return;
            } finally {
                following = false;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private EventStream open() throws InterruptedException, ExecutionException, TimeoutException {
        EventChannel channel = events.get();
        long head = channel.getLastToken().get(UNTIL_IT_FOLLOWS.toMillis(), TimeUnit.MILLISECONDS);
        if (last == UNKNOWN) {
            last = head;
        }
        return channel.openStream(last, BUFFER);
    }

    private void drain(EventStream stream) throws InterruptedException {
        try (stream) {
            while (!closed) {
                EventWithToken event = stream.nextIfAvailable(1, TimeUnit.SECONDS);
                if (event != null) {
                    last = event.getToken();
                    CompletableFuture<Long> sought =
                            awaited.remove(event.getEvent().getMessageIdentifier());
                    if (sought != null) {
                        sought.complete(last);
                    }
                } else if (stream.isClosed()) {
                    throw new IllegalStateException(
                            "the stream has ended", stream.getError().orElse(null));
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        follower.interrupt();
    }

    /** Events looked out for. */
    final class Sought implements AutoCloseable {

        private final List<String> ids;
        private final List<CompletableFuture<Long>> positions = new ArrayList<>();

        private Sought(List<String> ids) {
            this.ids = ids;
            ids.forEach(id -> positions.add(awaited.computeIfAbsent(id, none -> new CompletableFuture<>())));
        }

        /**
         * The positions of all of them, once each has come by.
         *
         * @throws TimeoutException if one has not in that time
         */
        List<Long> positions(Duration patience) throws TimeoutException {
            long deadline = System.nanoTime() + patience.toNanos();
            List<Long> found = new ArrayList<>();
            for (CompletableFuture<Long> position : positions) {
                try {
                    found.add(position.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
                } catch (InterruptedException told) {
                    Thread.currentThread().interrupt();
                    throw new TimeoutException("told to stop");
                } catch (ExecutionException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
            return found;
        }

        @Override
        public void close() {
            ids.forEach(awaited::remove);
        }
    }
}
