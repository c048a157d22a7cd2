package org.arsye.command.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.arsye.command.platform.Receipts;
import org.arsye.command.platform.Recordable;
import org.arsye.command.platform.StoreAway;
import org.arsye.ledger.entry.StoredEvent;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Axon's storage engine on one PostgreSQL table. Appending waits for the commit of the batch the events went into; reading
 * the stream is a keyset read by position, with a plain position as its token.
 *
 * <p>An event is recorded with its aggregate or not at all: events outside aggregates have no place in the one order.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

    private static final int BATCH = 500;

    /** Longer than the writer needs to give up: whoever gives up first would not know how it ended. */
    private static final Duration LONGEST_WAIT = GroupCommit.PATIENCE.plusSeconds(9);

    private final DataSource database;
    private final GroupCommit groupCommit;

    /** Starts the engine's writer on a database whose schema {@code store} is there. */
    public static PostgresEventStorageEngine on(DataSource database, Serializer eventSerializer) {
        return new PostgresEventStorageEngine(new Builder().events(eventSerializer), database);
    }

    private PostgresEventStorageEngine(Builder builder, DataSource database) {
        super(builder);
        this.database = database;
        this.groupCommit = new GroupCommit(database);
    }

    @Override
    public void close() {
        groupCommit.close();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        Append append =
                new Append(events.stream().map(event -> row(event, serializer)).toList());
        groupCommit.submit(append);
        long position = waitFor(append);
        for (EventRow row : append.rows()) {
            Receipts.committed(row.eventId().toString(), position++);
        }
    }

    private static long waitFor(Append append) {
        try {
            return append.firstPosition()
                    .orTimeout(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AppendConflict conflict) {
                throw conflict.row().sequence() == 0
                        ? new AggregateStreamCreationException(conflict.getMessage(), conflict)
                        : new ConcurrencyException(conflict.getMessage(), conflict);
            }
            if (e.getCause() instanceof TimeoutException) {
                throw StoreAway.notKnown(e);
            }
            throw e.getCause() instanceof EventStoreException known
                    ? known
                    : new EventStoreException("not recorded", e.getCause());
        }
    }

    private static EventRow row(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event) || event.getType() == null) {
            throw new EventStoreException("only events of aggregates are recorded, and "
                    + message.getPayloadType().getSimpleName() + " is none");
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        return recordable(new EventRow(
                UUID.fromString(event.getIdentifier()),
                UUID.fromString(event.getAggregateIdentifier()),
                event.getType(),
                event.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData()));
    }

    private static EventRow recordable(EventRow row) {
        Recordable.check(new StoredEvent(
                Recordable.FURTHEST_POSITION,
                row.eventId(),
                row.type(),
                row.revision(),
                row.aggregateId(),
                row.aggregateType(),
                row.sequence(),
                row.at(),
                row.payload(),
                row.metadata()));
        return row;
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        long position = lastToken == null ? -1 : lastToken.position().orElse(-1);
        return reading(connection -> EventTable.following(connection, position, batchSize));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        UUID aggregate = UUID.fromString(aggregateIdentifier);
        return reading(connection -> EventTable.ofAggregate(connection, aggregate, firstSequenceNumber, batchSize));
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        UUID aggregate = UUID.fromString(aggregateIdentifier);
        return Optional.ofNullable(reading(connection -> EventTable.lastSequence(connection, aggregate)));
    }

    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return token(reading(EventTable::lastPosition));
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return token(
                reading(connection -> EventTable.lastPositionBefore(connection, instant.atOffset(ZoneOffset.UTC))));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new EventStoreException("no snapshots are kept: aggregates are small");
    }

    private static TrackingToken token(long position) {
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    private <T> T reading(Read<T> read) {
        try (Connection connection = database.getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be read", e);
        }
    }

    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {

        Builder() {
            batchSize(BATCH);
            finalAggregateBatchPredicate(batch -> batch.size() < BATCH);
        }

        Builder events(Serializer serializer) {
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            return this;
        }
    }
}
