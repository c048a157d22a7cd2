package org.arsye.query.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** A row of the event store, still as it is stored. */
record StoredEvent(Recorded recorded, String revision, byte[] payload) {

    static final String COLUMNS =
            "position, event_id, aggregate_id, aggregate_type, sequence, type, revision, at, payload, metadata";

    /** Under this name the messages carry {@link Recorded}. */
    static final String RECORDED = "recorded";

    private static final ObjectReader ACTOR = EventJson.MAPPER.readerFor(Actor.class);

    private static final Map<String, String> FAMILIES = EventCatalogue.all().stream()
            .collect(Collectors.toMap(EventCatalogue::nameOf, EventCatalogue::aggregateTypeOf));

    /** Of a row that begins with {@link #COLUMNS}. */
    static StoredEvent of(ResultSet row) throws SQLException {
        Actor actor = ACTOR.readValue(row.getBytes(10));
        Recorded recorded = new Recorded(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(4),
                row.getObject(3, UUID.class),
                row.getLong(5),
                actor.actorRole(),
                actor.actorId());
        return new StoredEvent(recorded, row.getString(7), row.getBytes(9));
    }

    /** Whose event it is: Comment for CommentSubmitted. Of a type that nobody knows, what the store says. */
    String family() {
        return FAMILIES.getOrDefault(recorded.type(), recorded.aggregateType());
    }

    /**
     * What a view handles.
     *
     * @throws UnreadableEvent if the catalogue has no such type, or the payload is none of it
     */
    TrackedEventMessage<?> message(Wanted wanted) {
        if (!wanted.concerns().test(family())) {
            return passedOver();
        }
        Class<? extends DomainEvent> type =
                EventCatalogue.byName(recorded.type()).orElseThrow(() -> new UnreadableEvent(recorded));
        DomainEventMessage<Object> message = new GenericDomainEventMessage<>(
                recorded.aggregateType(),
                recorded.aggregateId().toString(),
                recorded.sequence(),
                read(wanted.outlines() ? Outline.class : type),
                Map.of(RECORDED, recorded),
                recorded.eventId().toString(),
                recorded.at());
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(recorded.position()), message);
    }

    /** Stands in for an event that no handler of this view can want: only its position counts. */
    private TrackedEventMessage<?> passedOver() {
        DomainEventMessage<PassedOver> message = new GenericDomainEventMessage<>(
                recorded.aggregateType(),
                recorded.aggregateId().toString(),
                recorded.sequence(),
                new PassedOver(),
                Map.of(),
                recorded.eventId().toString(),
                recorded.at());
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(recorded.position()), message);
    }

    /** Stands in for all that lies between the last event that was taken and a position. */
    static TrackedEventMessage<?> passedOverUpTo(long position) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(position), new GenericEventMessage<>(new PassedOver()));
    }

    private Object read(Class<?> type) {
        try {
            return EventJson.MAPPER.readValue(payload, type);
        } catch (JacksonException unreadable) {
            // The cause may quote what stands in the payload.
            throw new UnreadableEvent(recorded);
        }
    }

    record PassedOver() {}

    private record Actor(String actorRole, String actorId) {}
}
