package org.arsye.badhouse.visit;

import org.arsye.events.DomainEvent;
import org.axonframework.serialization.Revision;

/** Good by itself. */
public sealed interface VisitEvent extends DomainEvent
        permits VisitBegun, VisitWithoutRevision, VisitEvent.VisitNested, VisitOfTwo {

    /** Bad: not top-level. */
    @Revision("1")
    record VisitNested() implements VisitEvent {}
}
