package org.arsye.events.plan;

import org.axonframework.serialization.Revision;

/**
 * A draft entered the plan; the public sees it with the next version.
 */
@Revision("1")
public record PlanItemEntered(PlanId planId, PlanItem item) implements PlanEvent {}
