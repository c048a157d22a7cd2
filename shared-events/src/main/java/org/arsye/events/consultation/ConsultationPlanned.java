package org.arsye.events.consultation;

import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.axonframework.serialization.Revision;

/**
 * The consultation is the one that an item of the body's plan announced. A later one takes the place of an earlier.
 */
@Revision("1")
public record ConsultationPlanned(ConsultationId consultationId, PlanId planId, PlanItemId planItemId)
        implements ConsultationEvent {}
