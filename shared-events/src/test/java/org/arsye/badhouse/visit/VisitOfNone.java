package org.arsye.badhouse.visit;

import org.arsye.events.DomainEvent;
import org.axonframework.serialization.Revision;

/** Bad: of no family, so no switch over a family knows it. */
@Revision("1")
public record VisitOfNone() implements DomainEvent {}
