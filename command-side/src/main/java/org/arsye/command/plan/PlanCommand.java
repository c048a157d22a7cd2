package org.arsye.command.plan;

import java.time.LocalDate;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of a plan. */
public sealed interface PlanCommand {

    PlanId planId();

    record StartPlan(
            @TargetAggregateIdentifier PlanId planId, PublicBodyId publicBodyId, Integer year, LocalizedText title)
            implements PlanCommand {}

    record EnterPlanItem(@TargetAggregateIdentifier PlanId planId, PlanItemId planItemId, Planned planned)
            implements PlanCommand {}

    record ChangePlanItem(@TargetAggregateIdentifier PlanId planId, PlanItemId planItemId, Planned planned)
            implements PlanCommand {}

    /** @param reason needed once the public has seen the item */
    record DropPlanItem(@TargetAggregateIdentifier PlanId planId, PlanItemId planItemId, LocalizedText reason)
            implements PlanCommand {}

    /** @param reason needed from the second version on */
    record PublishPlan(@TargetAggregateIdentifier PlanId planId, LocalizedText reason) implements PlanCommand {}

    /** A draft as its body plans it. */
    record Planned(DocumentType documentType, LocalizedText title, Expected expected, String contactRole) {}

    /**
     * When the consultation is expected to open: a day, a quarter of the plan's year, or from one day until another; without a
     * first day it means by the last one.
     *
     * @param quarter 1 to 4
     */
    record Expected(Integer quarter, LocalDate day, LocalDate from, LocalDate until) {}
}
