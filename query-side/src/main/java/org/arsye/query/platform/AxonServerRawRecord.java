package org.arsye.query.platform;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.StoredEvent;

/** The events of Axon Server as they were sent to it. Metadata are written as JSON of their texts. */
final class AxonServerRawRecord implements RawRecord {

    private static final long LOOK_MILLIS = 200;
    private static final long LONGEST_SILENCE_SECONDS = 10;
    private static final long NOWHERE = -1;

    private final Supplier<EventChannel> events;
    private final LongSupplier last;

    AxonServerRawRecord(Supplier<EventChannel> events, LongSupplier last) {
        this.events = events;
        this.last = last;
    }

    @Override
    public long lastPosition() {
        return last.getAsLong();
    }

    @Override
    public List<StoredEvent> from(long position, int most) {
        long end = Math.min(last.getAsLong(), position + most - 1);
        List<StoredEvent> read = new ArrayList<>();
        if (end < position) {
            return read;
        }
        try (EventStream stream = events.get().openStream(position - 1, AxonServerReader.BUFFER)) {
            long bytes = 0;
            while (position + read.size() <= end && bytes < BYTES_AT_ONCE) {
                EventWithToken sent = stream.nextIfAvailable(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
                if (sent == null) {
                    throw new IllegalStateException("Axon Server does not answer");
                }
                read.add(event(sent.getToken(), sent.getEvent()));
                bytes += sent.getEvent().getPayload().getData().size();
            }
            return read;
        } catch (NoSuchEvent foreign) {
            if (read.isEmpty()) {
                throw foreign;
            }
            return read;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", told);
        }
    }

    @Override
    public List<StoredEvent> ofAggregate(UUID aggregate) {
        AggregateEventStream stream = events.get().openAggregateStream(aggregate.toString());
        List<StoredEvent> read = new ArrayList<>();
        try {
            while (stream.hasNext()) {
                read.add(event(NOWHERE, stream.next()));
            }
            return read;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", told);
        }
    }

    /** Axon Server finds no event by its id. */
    @Override
    public boolean mayHave(UUID event) {
        return true;
    }

    @Override
    public void await(long position, long millis) throws InterruptedException {
        if (last.getAsLong() <= position) {
            TimeUnit.MILLISECONDS.sleep(Math.min(millis, LOOK_MILLIS));
        }
    }

    static StoredEvent event(long position, Event event) {
        try {
            return new StoredEvent(
                    position,
                    UUID.fromString(event.getMessageIdentifier()),
                    event.getPayload().getType(),
                    event.getPayload().getRevision(),
                    UUID.fromString(event.getAggregateIdentifier()),
                    event.getAggregateType(),
                    event.getAggregateSequenceNumber(),
                    Instant.ofEpochMilli(event.getTimestamp()),
                    event.getPayload().getData().toByteArray(),
                    metadata(event.getMetaDataMap()));
        } catch (IllegalArgumentException foreign) {
            throw new NoSuchEvent(position, "has no ids of ours: another application wrote it");
        }
    }

    private static byte[] metadata(Map<String, MetaDataValue> values) {
        Map<String, Json> texts = new TreeMap<>();
        values.forEach((key, value) -> {
            if (value.hasTextValue()) {
                texts.put(key, new Json.Str(value.getTextValue()));
            }
        });
        return new Json.Obj(texts).canonical();
    }
}
