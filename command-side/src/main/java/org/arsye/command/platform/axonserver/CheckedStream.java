package org.arsye.command.platform.axonserver;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The events of an aggregate on their way to whoever loads it. Axon Server keeps no event id unique, so here a command is
 * stopped whose own event is among them: it was granted before, and only its answer was lost. What it might have recorded
 * between this look and its append would make the append clash.
 */
final class CheckedStream implements DomainEventStream {

    private final DomainEventStream events;
    private final String forbidden;

    /** @param forbidden id of an event that must not be there; null for none */
    CheckedStream(DomainEventStream events, String forbidden) {
        this.events = events;
        this.forbidden = forbidden;
    }

    @Override
    public DomainEventMessage<?> peek() {
        return Faults.asStoreAway(events::peek);
    }

    @Override
    public boolean hasNext() {
        return Faults.asStoreAway(events::hasNext);
    }

    @Override
    public DomainEventMessage<?> next() {
        DomainEventMessage<?> next = Faults.asStoreAway(() -> (DomainEventMessage<?>) events.next());
        if (next.getIdentifier().equals(forbidden)) {
            throw new ConcurrencyException("this command was recorded before");
        }
        return next;
    }

    @Override
    public Long getLastSequenceNumber() {
        return events.getLastSequenceNumber();
    }
}
