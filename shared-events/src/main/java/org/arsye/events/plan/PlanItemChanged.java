package org.arsye.events.plan;

import org.axonframework.serialization.Revision;

/**
 * A planned draft is planned otherwise; the public sees it with the next version.
 *
 * @param item all of it as it is planned now
 */
@Revision("1")
public record PlanItemChanged(PlanId planId, PlanItem item) implements PlanEvent {}
