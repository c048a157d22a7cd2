package org.arsye.badhouse.visit;

import org.axonframework.serialization.Revision;

/** Bad: of two families. */
@Revision("1")
public record VisitOfTwo() implements VisitEvent, OtherVisitEvent {}
