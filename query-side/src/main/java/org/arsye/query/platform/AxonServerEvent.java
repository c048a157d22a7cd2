package org.arsye.query.platform;

import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.UUID;

/** An event as Axon Server sends it. */
record AxonServerEvent(EventWithToken sent) {

    String type() {
        return sent.getEvent().getPayload().getType();
    }

    String aggregateType() {
        return sent.getEvent().getAggregateType();
    }

    boolean isKnown() {
        return LedgerStream.KNOWN.contains(type());
    }

    /**
     * Whether another application wrote it: it is of a type that the catalogue has not, and what it happened to has no id of
     * ours. It keeps its position and concerns no view.
     */
    boolean isForeign() {
        Event event = sent.getEvent();
        return !isKnown() && !(isId(event.getAggregateIdentifier()) && isId(event.getMessageIdentifier()));
    }

    StoredEvent stored() {
        Event event = sent.getEvent();
        Recorded recorded = new Recorded(
                sent.getToken(),
                UUID.fromString(event.getMessageIdentifier()),
                Instant.ofEpochMilli(event.getTimestamp()),
                event.getPayload().getType(),
                event.getAggregateType(),
                UUID.fromString(event.getAggregateIdentifier()),
                event.getAggregateSequenceNumber(),
                metadata("actorRole"),
                metadata("actorId"));
        return new StoredEvent(
                recorded,
                event.getPayload().getRevision(),
                event.getPayload().getData().toByteArray());
    }

    private String metadata(String key) {
        MetaDataValue value = sent.getEvent().getMetaDataMap().get(key);
        return value == null || !value.hasTextValue() ? null : value.getTextValue();
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
