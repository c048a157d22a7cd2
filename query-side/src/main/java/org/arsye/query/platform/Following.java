package org.arsye.query.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The record for those who do something because of an event and are no view. They keep their place themselves. No event
 * stops them: one that cannot be read is passed over, with a line in the log.
 */
@Component
public class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final LedgerSource ledger;

    Following(LedgerSource ledger) {
        this.ledger = ledger;
    }

    /**
     * Opens the record behind a position.
     *
     * @param family of the events that are handed out; all others are passed over unread
     */
    public <E extends DomainEvent> Reading<E> after(long position, Class<E> family) {
        ledger.start();
        String aggregateType = EventCatalogue.aggregateTypeOf(family);
        Set<String> types = EventCatalogue.all().stream()
                .filter(family::isAssignableFrom)
                .map(EventCatalogue::nameOf)
                .collect(Collectors.toSet());
        return new Reading<>(ledger.stream(new Wanted(aggregateType::equals, types, false)), family, position);
    }

    /** An event and where it stands. */
    public record Event<E>(E event, Recorded recorded) {}

    /** The record from one place on. One thread reads it. */
    public static final class Reading<E extends DomainEvent> implements AutoCloseable {

        private final StreamableMessageSource<TrackedEventMessage<?>> source;
        private final Class<E> family;
        private BlockingStream<TrackedEventMessage<?>> stream;
        private long position;

        private Reading(StreamableMessageSource<TrackedEventMessage<?>> source, Class<E> family, long position) {
            this.source = source;
            this.family = family;
            open(position);
        }

        /** The next of the events asked for; empty if there was none in that time. */
        public Optional<Event<E>> next(Duration patience) throws InterruptedException {
            long deadline = System.nanoTime() + patience.toNanos();
            for (long left = patience.toNanos(); left > 0; left = deadline - System.nanoTime()) {
                Optional<Event<E>> next = step(TimeUnit.NANOSECONDS.toMillis(left));
                if (next.isPresent()) {
                    return next;
                }
            }
            return Optional.empty();
        }

        private Optional<Event<E>> step(long millis) throws InterruptedException {
            try {
                if (!stream.hasNextAvailable((int) millis, TimeUnit.MILLISECONDS)) {
                    return Optional.empty();
                }
                TrackedEventMessage<?> message = stream.nextAvailable();
                position = message.trackingToken().position().orElseThrow();
                return family.isInstance(message.getPayload())
                        ? Optional.of(new Event<>(family.cast(message.getPayload()), (Recorded)
                                message.getMetaData().get(StoredEvent.RECORDED)))
                        : Optional.empty();
            } catch (UnreadableEvent unreadable) {
                LOG.error("Passed over: {}", unreadable.getMessage());
                stream.close();
                open(unreadable.recorded().position());
                return Optional.empty();
            }
        }

        private void open(long behind) {
            position = behind;
            stream = source.openStream(behind < 0 ? null : new GlobalSequenceTrackingToken(behind));
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
