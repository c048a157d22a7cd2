package org.arsye.events;

/** Something that may stand in the record. {@link EventCatalogue} names its families. */
public interface DomainEvent {}
