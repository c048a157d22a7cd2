package org.arsye.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/** How a view reads what Axon Server sends; the server is played. */
class AxonServerReaderTest {

    private static final String WITHDRAWN =
            "{\"commentId\":\"%s\",\"consultationId\":\"%s\"}".formatted(UUID.randomUUID(), UUID.randomUUID());

    private final List<Long> opened = new ArrayList<>();
    private final ArrayDeque<Sent> streams = new ArrayDeque<>();

    @Test
    void reads_in_order_and_passes_over_in_one_step_what_the_view_does_not_take() throws Exception {
        var reader = reading(new Sent(List.of(
                event(0, "CommentWithdrawn", WITHDRAWN),
                event(1, "OfficialAppointed", "{}"),
                event(2, "OfficialAppointed", "{}"))));

        assertThat(reader.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
        assertThat(position(reader.nextAvailable())).isZero();
        assertThat(position(reader.nextAvailable())).isEqualTo(2);
        assertThat(reader.peek()).isEmpty();
    }

    @Test
    void goes_on_after_the_last_event_when_the_stream_is_lost() throws Exception {
        var lost = new Sent(List.of(event(0, "CommentWithdrawn", WITHDRAWN), event(1, "OfficialAppointed", "{}")));
        var reader = reading(lost, new Sent(List.of(event(2, "CommentWithdrawn", WITHDRAWN))));
        reader.nextAvailable();
        reader.nextAvailable();
        lost.closed = true;

        assertThat(reader.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
        assertThat(position(reader.nextAvailable())).isEqualTo(2);
        assertThat(opened).containsExactly(-1L, 1L);
    }

    @Test
    void ends_a_batch_before_an_unreadable_event_and_says_so_at_the_beginning_of_the_next() throws Exception {
        var reader = reading(new Sent(
                List.of(event(0, "CommentWithdrawn", WITHDRAWN), event(1, "CommentWithdrawn", "no JSON at all"))));

        assertThat(reader.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
        reader.nextAvailable();
        assertThat(reader.peek()).isEmpty();
        assertThatThrownBy(() -> reader.hasNextAvailable(1, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        UnreadableEvent.class,
                        stop -> assertThat(stop.recorded().position()).isEqualTo(1));
    }

    @Test
    void an_event_that_nobody_knows_stops_the_view_it_is_about_and_a_foreign_one_does_not() throws Exception {
        var ours = reading(new Sent(List.of(event(0, "CommentForgotten", "{}"))));
        assertThatThrownBy(() -> ours.hasNextAvailable(1, TimeUnit.SECONDS)).isInstanceOf(UnreadableEvent.class);

        var foreign = EventWithToken.newBuilder()
                .setToken(0)
                .setEvent(Event.newBuilder()
                        .setAggregateIdentifier("order-17")
                        .setAggregateType("Comment")
                        .setPayload(SerializedObject.newBuilder().setType("org.example.Paid"))
                        .setMessageIdentifier("17"))
                .build();
        var theirs = reading(new Sent(List.of(foreign)));
        assertThat(position(theirs.nextAvailable())).isZero();
    }

    @Test
    void looks_no_further_ahead_than_a_batch() throws Exception {
        var reader = reading(new Sent(LongStream.range(0, 1_500)
                .mapToObj(position -> event(position, "CommentWithdrawn", WITHDRAWN))
                .toList()));
        assertThat(reader.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
        int batch = 0;
        do {
            reader.nextAvailable();
            batch++;
        } while (reader.peek().isPresent());

        assertThat(batch).isEqualTo(1_000);
        assertThat(reader.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
        assertThat(position(reader.nextAvailable())).isEqualTo(1_000);
    }

    private AxonServerReader reading(Sent... sent) {
        opened.clear();
        streams.addAll(List.of(sent));
        var ledger = new AxonServerLedger(null);
        return ledger.reader(
                new Wanted("Comment"::equals, java.util.Set.of("CommentWithdrawn"), false),
                after -> {
                    opened.add(after);
                    return streams.remove();
                },
                -1);
    }

    private static long position(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    private static EventWithToken event(long position, String type, String payload) {
        return EventWithToken.newBuilder()
                .setToken(position)
                .setEvent(Event.newBuilder()
                        .setAggregateIdentifier(UUID.randomUUID().toString())
                        .setAggregateType(type.startsWith("Comment") ? "Comment" : "PublicBody")
                        .setMessageIdentifier(UUID.randomUUID().toString())
                        .setPayload(SerializedObject.newBuilder()
                                .setType(type)
                                .setRevision("1")
                                .setData(ByteString.copyFrom(payload, StandardCharsets.UTF_8))))
                .build();
    }

    /** What a stream holds until it is lost. */
    private static final class Sent implements EventStream {

        private final ArrayDeque<EventWithToken> events;
        private boolean closed;

        Sent(List<EventWithToken> events) {
            this.events = new ArrayDeque<>(events);
        }

        @Override
        public EventWithToken nextIfAvailable() {
            return events.poll();
        }

        @Override
        public EventWithToken nextIfAvailable(long timeout, TimeUnit unit) throws InterruptedException {
            if (events.isEmpty()) {
                unit.sleep(timeout);
            }
            return events.poll();
        }

        @Override
        public EventWithToken next() {
            return events.remove();
        }

        @Override
        public EventWithToken peek() {
            return events.peek();
        }

        @Override
        public void excludePayloadType(String payloadType, String revision) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAvailable(Runnable callback) {}

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public boolean isClosed() {
            return closed && events.isEmpty();
        }

        @Override
        public Optional<Throwable> getError() {
            return Optional.empty();
        }
    }
}
