package org.arsye.command.register;

import java.util.Optional;
import org.arsye.command.kernel.Rejection;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.plan.PlanEvent;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemChanged;
import org.arsye.events.plan.PlanItemDropped;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What the write side knows of plans across aggregates, from each plan's own events, as of now. It blocks its thread. */
@Component
public class PlanRegister {

    private final EventStore events;
    private final PlannedItemTable items;

    PlanRegister(EventStore events, PlannedItemTable items) {
        this.events = events;
        this.items = items;
    }

    /**
     * The plan that a published item is in, as far as the register has come.
     *
     * @throws Rejection UNKNOWN_PLAN if it is in none that the public sees
     */
    public PlanId planOf(PlanItemId item) {
        return items.planOf(item)
                .filter(plan -> item(plan, item).filter(Planned::published).isPresent())
                .orElseThrow(() -> new Rejection(RegisterRejected.UNKNOWN_PLAN));
    }

    /**
     * A planned draft.
     *
     * @param published whether it is in the plan's public version
     */
    public record Planned(
            PlanId planId,
            PlanItemId planItemId,
            PublicBodyId publicBodyId,
            DocumentType documentType,
            boolean published) {}

    /** @throws Rejection UNKNOWN_PLAN if there is none of that id */
    public PublicBodyId bodyOf(PlanId planId) {
        DomainEventStream own = events.readEvents(planId.toString(), 0);
        if (own.hasNext() && own.next().getPayload() instanceof PlanStarted started) {
            return started.publicBodyId();
        }
        throw new Rejection(RegisterRejected.UNKNOWN_PLAN);
    }

    /** The item of that plan, unless there is none, or it was dropped. */
    public Optional<Planned> item(PlanId planId, PlanItemId planItemId) {
        PublicBodyId body = null;
        PlanItem found = null;
        boolean published = false;
        DomainEventStream own = events.readEvents(planId.toString(), 0);
        while (own.hasNext() && own.next().getPayload() instanceof PlanEvent event) {
            switch (event) {
                case PlanStarted it -> body = it.publicBodyId();
                case PlanItemEntered it -> found = it.item().planItemId().equals(planItemId) ? it.item() : found;
                case PlanItemChanged it -> found = it.item().planItemId().equals(planItemId) ? it.item() : found;
                case PlanItemDropped it -> found = it.planItemId().equals(planItemId) ? null : found;
                case PlanPublished it -> published = it.items().contains(planItemId);
            }
        }
        return found == null
                ? Optional.empty()
                : Optional.of(new Planned(planId, planItemId, body, found.documentType(), published));
    }
}
