package org.arsye.badhouse.visit;

/** Bad: stored without a revision. */
public record VisitWithoutRevision() implements VisitEvent {}
