package org.arsye.query.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.arsye.events.DomainEvent;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/** The record for those who do something because of an event and are no view. They keep their place themselves. */
@Component
public class Following {

    private final LedgerSource ledger;

    Following(LedgerSource ledger) {
        this.ledger = ledger;
    }

    /**
     * Opens the record behind a position.
     *
     * @param aggregateType whose events are handed out; all others are passed over
     */
    public Reading after(long position, String aggregateType) {
        ledger.start();
        return new Reading(
                ledger.stream(aggregateType::equals)
                        .openStream(position < 0 ? null : new GlobalSequenceTrackingToken(position)),
                aggregateType,
                position);
    }

    /** An event and where it stands. */
    public record Event(DomainEvent event, Recorded recorded) {}

    /** The record from one place on. One thread reads it. */
    public static final class Reading implements AutoCloseable {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final String aggregateType;
        private long position;

        private Reading(BlockingStream<TrackedEventMessage<?>> stream, String aggregateType, long position) {
            this.stream = stream;
            this.aggregateType = aggregateType;
            this.position = position;
        }

        /** The next of the events asked for; empty if there was none in that time. */
        public Optional<Event> next(Duration patience) throws InterruptedException {
            long deadline = System.nanoTime() + patience.toNanos();
            long left = patience.toNanos();
            while (left > 0
                    && stream.hasNextAvailable((int) TimeUnit.NANOSECONDS.toMillis(left), TimeUnit.MILLISECONDS)) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                position = message.trackingToken().position().orElseThrow();
                if (message.getMetaData().get(StoredEvent.RECORDED) instanceof Recorded recorded
                        && recorded.aggregateType().equals(aggregateType)) {
                    return Optional.of(new Event((DomainEvent) message.getPayload(), recorded));
                }
                left = deadline - System.nanoTime();
            }
            return Optional.empty();
        }

        /** How far it has read, with what it passed over. */
        public long position() {
            return position;
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
