package org.arsye.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.entry.StoredEvent;
import org.junit.jupiter.api.Test;

/** How the ledger reads what Axon Server has; the server is played. */
class AxonServerRawRecordTest {

    private final List<EventWithToken> sent = new ArrayList<>(LongStream.range(0, 20)
            .mapToObj(position -> event(position, UUID.randomUUID().toString()))
            .toList());

    @Test
    void reads_from_a_position_on_as_many_as_were_asked_for_and_are_there() {
        assertThat(record().from(3, 5)).extracting(StoredEvent::position).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(record().from(18, 5)).extracting(StoredEvent::position).containsExactly(18L, 19L);
        assertThat(record().from(20, 5)).isEmpty();
    }

    @Test
    void an_event_has_the_entry_that_its_parts_say() {
        Entry entry = Entry.parse(Entry.bytesOf(record().from(7, 1).getFirst()));

        assertThat(entry.position()).isEqualTo(7);
        assertThat(entry.type()).isEqualTo("CommentWithdrawn");
        assertThat(entry.at()).isEqualTo("2026-03-31T10:00:00.007Z");
        assertThat(entry.json().canonicalText()).contains("\"actor\":{\"id\":\"o-1\",\"role\":\"official\"}");
    }

    @Test
    void what_another_application_wrote_is_named_and_stops_whoever_makes_the_tree() {
        sent.set(4, event(4, "order-17"));

        assertThat(record().from(3, 5)).extracting(StoredEvent::position).containsExactly(3L);
        assertThatThrownBy(() -> record().from(4, 5))
                .isInstanceOfSatisfying(
                        RawRecord.NoSuchEvent.class,
                        stop -> assertThat(stop.position()).isEqualTo(4));
    }

    private AxonServerRawRecord record() {
        EventChannel channel = mock(EventChannel.class);
        when(channel.openStream(anyLong(), anyInt())).thenAnswer(call -> {
            var rest = new ArrayDeque<>(sent.subList((int) (long) call.getArgument(0, Long.class) + 1, sent.size()));
            EventStream stream = mock(EventStream.class);
            when(stream.nextIfAvailable(anyLong(), org.mockito.ArgumentMatchers.any()))
                    .thenAnswer(next -> rest.poll());
            return stream;
        });
        return new AxonServerRawRecord(() -> channel, () -> sent.size() - 1);
    }

    private static EventWithToken event(long position, String id) {
        return EventWithToken.newBuilder()
                .setToken(position)
                .setEvent(Event.newBuilder()
                        .setMessageIdentifier(id)
                        .setAggregateIdentifier(UUID.randomUUID().toString())
                        .setAggregateType("Comment")
                        .setAggregateSequenceNumber(position)
                        .setTimestamp(1_774_951_200_000L + position)
                        .putMetaData("actorRole", text("official"))
                        .putMetaData("actorId", text("o-1"))
                        .setPayload(SerializedObject.newBuilder()
                                .setType("CommentWithdrawn")
                                .setRevision("1")
                                .setData(ByteString.copyFrom("{\"round\":1}", StandardCharsets.UTF_8))))
                .build();
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }
}
