package org.arsye.events.plan;

import org.arsye.events.DomainEvent;

/** What may happen to the plan of a public body for a year. */
public sealed interface PlanEvent extends DomainEvent
        permits PlanStarted, PlanItemEntered, PlanItemChanged, PlanItemDropped, PlanPublished {

    PlanId planId();
}
