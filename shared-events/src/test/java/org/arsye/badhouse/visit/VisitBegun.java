package org.arsye.badhouse.visit;

import org.axonframework.serialization.Revision;

/** Good: the rule must not fail on it. */
@Revision("1")
public record VisitBegun() implements VisitEvent {}
