package org.arsye.command.platform.axonserver;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.Receipts;
import org.arsye.command.platform.Recordable;
import org.arsye.command.platform.StoreAway;
import org.arsye.ledger.entry.StoredEvent;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Axon's store on Axon Server, with the promises of the one on PostgreSQL: an append is over when it is confirmed and has
 * come by in the record, so its position is known; a clash is a {@link ConcurrencyException}; and a command that was
 * recorded before is not recorded again.
 */
final class AxonServerRecord extends AxonServerEventStore {

    /** From the confirmation until the event comes by, or after an answer that was lost: far more than it takes. */
    private static final Duration UNTIL_IT_COMES_BY = Duration.ofSeconds(5);

    private final Tail tail;
    private final Serializer serializer;

    static AxonServerRecord on(
            AxonServerConfiguration connector,
            AxonServerConnectionManager connections,
            Serializer serializer,
            Tail tail) {
        Builder builder = builder()
                .configuration(connector)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(SnapshotFilter.rejectAll());
        // Leaves in the builder the engine that only it can make.
        builder.build();
        return new AxonServerRecord(builder, tail, serializer);
    }

    private AxonServerRecord(Builder builder, Tail tail, Serializer serializer) {
        super(builder);
        this.tail = tail;
        this.serializer = serializer;
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        events.forEach(this::check);
        List<String> ids = events.stream().map(EventMessage::getIdentifier).toList();
        try (Tail.Sought sought = tail.lookOutFor(ids)) {
            RuntimeException failure = append(events);
            List<Long> positions = positions(sought, failure);
            for (int i = 0; i < ids.size(); i++) {
                Receipts.committed(ids.get(i), positions.get(i));
            }
        }
    }

    private void check(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event) {
            SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
            Recordable.check(new StoredEvent(
                    Recordable.FURTHEST_POSITION,
                    UUID.fromString(event.getIdentifier()),
                    payload.getType().getName(),
                    payload.getType().getRevision(),
                    UUID.fromString(event.getAggregateIdentifier()),
                    event.getType(),
                    event.getSequenceNumber(),
                    event.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                    payload.getData(),
                    event.serializeMetaData(serializer, byte[].class).getData()));
        }
    }

    /**
     * Outside the unit of work, the connector appends and waits at once, as our own engine does; inside it would do so in a
     * phase in which nothing may fail any more.
     *
     * @return what leaves open whether it was recorded; null if it was
     */
    private RuntimeException append(List<? extends EventMessage<?>> events) {
        Deque<UnitOfWork<?>> suspended = new ArrayDeque<>();
        while (CurrentUnitOfWork.isStarted()) {
            suspended.push(CurrentUnitOfWork.get());
            CurrentUnitOfWork.clear(suspended.peek());
        }
        try {
            super.prepareCommit(events);
            return null;
        } catch (RuntimeException e) {
            if (Faults.isClash(e)) {
                throw clash(events, e);
            }
            return e;
        } finally {
            suspended.forEach(CurrentUnitOfWork::set);
        }
    }

    private static RuntimeException clash(List<? extends EventMessage<?>> events, RuntimeException cause) {
        return events.getFirst() instanceof DomainEventMessage<?> first && first.getSequenceNumber() == 0
                ? new AggregateStreamCreationException("there is such an aggregate", cause)
                : new ConcurrencyException("the aggregate has changed", cause);
    }

    private static List<Long> positions(Tail.Sought sought, RuntimeException failure) {
        try {
            return sought.positions(UNTIL_IT_COMES_BY);
        } catch (TimeoutException late) {
            throw StoreAway.notKnown(failure == null ? late : failure);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return readEvents(aggregateIdentifier, 0);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return Faults.asStoreAway(() -> new CheckedStream(
                super.readEvents(aggregateIdentifier, firstSequenceNumber), firstEventOfTheCommand()));
    }

    /** The id that the first event of the command being handled will have, or had when it was handled before. */
    private static String firstEventOfTheCommand() {
        return CurrentUnitOfWork.isStarted()
                ? CommandId.in(CurrentUnitOfWork.get().getMessage().getMetaData())
                        .map(command -> command.event(0).toString())
                        .orElse(null)
                : null;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Faults.asStoreAway(() -> super.lastSequenceNumberFor(aggregateIdentifier));
    }

    @Override
    public TrackingToken createHeadToken() {
        return Faults.asStoreAway(super::createHeadToken);
    }
}
