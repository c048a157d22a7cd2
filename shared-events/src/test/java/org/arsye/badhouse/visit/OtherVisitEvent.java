package org.arsye.badhouse.visit;

import org.arsye.events.DomainEvent;

/** Good by itself. */
public sealed interface OtherVisitEvent extends DomainEvent permits VisitOfTwo {}
