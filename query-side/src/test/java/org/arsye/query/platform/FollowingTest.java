package org.arsye.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.events.readmodel.ReadModelId;
import org.arsye.events.readmodel.ReadModelName;
import org.arsye.events.readmodel.ReadModelRetryOrdered;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final long LAST = 4;

    private final Shelf record = new Shelf();

    @Test
    void hands_out_what_is_asked_for_and_remembers_how_far_it_has_read() throws InterruptedException {
        try (var reading = new Following(record).after(-1, ReadModelEvent.class)) {
            assertThat(reading.next(LONG_ENOUGH).orElseThrow().recorded().position())
                    .isZero();
            assertThat(reading.next(LONG_ENOUGH).orElseThrow().recorded().position())
                    .isEqualTo(3);
            assertThat(reading.next(A_MOMENT)).isEmpty();
            assertThat(reading.position()).isEqualTo(LAST);
        }
    }

    @Test
    void goes_on_behind_an_event_that_cannot_be_read() throws InterruptedException {
        record.unreadable = 0;
        try (var reading = new Following(record).after(-1, ReadModelEvent.class)) {
            assertThat(reading.next(LONG_ENOUGH).orElseThrow().recorded().position())
                    .isEqualTo(3);
        }
    }

    @Test
    void leaves_unread_what_belongs_to_others() {
        new Following(record).after(2, ReadModelEvent.class).close();

        assertThat(record.wanted.types()).contains("ReadModelEventSkipped").doesNotContain("CommentSubmitted");
        assertThat(record.wanted.concerns()).accepts("ReadModel").rejects("Comment");
        assertThat(record.opened).isEqualTo(2);
    }

    /** Orders at 0 and 3; what lies between and behind belongs to others. */
    private static final class Shelf implements LedgerSource, StreamableMessageSource<TrackedEventMessage<?>> {

        private Wanted wanted;
        private long opened;
        private long unreadable = -1;

        @Override
        public StreamableMessageSource<TrackedEventMessage<?>> stream(Wanted asked) {
            wanted = asked;
            return this;
        }

        @Override
        public long lastPosition() {
            return LAST;
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
            opened = token == null ? -1 : token.position().orElseThrow();
            Deque<Long> left = new ArrayDeque<>(
                    List.of(0L, 3L, LAST).stream().filter(p -> p > opened).toList());
            return new BlockingStream<>() {
                @Override
                public Optional<TrackedEventMessage<?>> peek() {
                    return Optional.empty();
                }

                @Override
                public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
                    if (left.isEmpty()) {
                        unit.sleep(timeout);
                    }
                    return !left.isEmpty();
                }

                @Override
                public TrackedEventMessage<?> nextAvailable() {
                    if (left.peek() == unreadable) {
                        throw new UnreadableEvent(recorded(left.peek()));
                    }
                    return message(left.remove());
                }

                @Override
                public void close() {
                    left.clear();
                }
            };
        }

        @Override
        public TrackingToken createTailToken() {
            return null;
        }

        @Override
        public TrackingToken createHeadToken() {
            return new GlobalSequenceTrackingToken(LAST);
        }

        private static Recorded recorded(long position) {
            return new Recorded(
                    position,
                    UUID.randomUUID(),
                    Instant.EPOCH,
                    "ReadModelRetryOrdered",
                    "ReadModel",
                    ReadModelId.of(ReadModelName.REPORTS).value(),
                    0,
                    null,
                    null);
        }

        private static TrackedEventMessage<?> message(long position) {
            Object payload = position == LAST
                    ? new StoredEvent.PassedOver()
                    : new ReadModelRetryOrdered(ReadModelId.of(ReadModelName.REPORTS), ReadModelName.REPORTS, null);
            return new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(position),
                    new GenericDomainEventMessage<>(
                            "ReadModel",
                            "reports",
                            0,
                            payload,
                            Map.of(StoredEvent.RECORDED, recorded(position)),
                            UUID.randomUUID().toString(),
                            Instant.EPOCH));
        }
    }
}
