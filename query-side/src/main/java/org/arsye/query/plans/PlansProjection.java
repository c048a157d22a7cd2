package org.arsye.query.plans;

import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.plan.PlanItemChanged;
import org.arsye.events.plan.PlanItemDropped;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps each plan with its items and versions, and when what was planned was consulted on. */
@Component
@ProcessingGroup(PlansProjection.NAME)
class PlansProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "plans";

    private final PlansTable plans;
    private final PlannedConsultationsTable consultations;

    PlansProjection(PlansTable plans, PlannedConsultationsTable consultations) {
        this.plans = plans;
        this.consultations = consultations;
    }

    @EventHandler
    void on(PlanStarted event, Recorded recorded) {
        plans.start(event, recorded);
    }

    @EventHandler
    void on(PlanItemEntered event, Recorded recorded) {
        plans.enter(event, recorded);
    }

    @EventHandler
    void on(PlanItemChanged event, Recorded recorded) {
        plans.change(event, recorded);
    }

    @EventHandler
    void on(PlanItemDropped event, Recorded recorded) {
        plans.drop(event, recorded);
    }

    @EventHandler
    void on(PlanPublished event, Recorded recorded) {
        plans.publish(event, recorded);
    }

    @EventHandler
    void on(ConsultationDrafted event, Recorded recorded) {
        consultations.draft(event, recorded);
    }

    @EventHandler
    void on(ConsultationPlanned event, Recorded recorded) {
        consultations.plan(event, recorded);
    }

    @EventHandler
    void on(ConsultationOpened event, Recorded recorded) {
        consultations.open(event, recorded);
    }

    @EventHandler
    void on(ConsultationExtended event, Recorded recorded) {
        consultations.runUntil(event.consultationId(), event.closesAt(), recorded);
    }

    @EventHandler
    void on(ConsultationReopened event, Recorded recorded) {
        consultations.runUntil(event.consultationId(), event.closesAt(), recorded);
    }

    @EventHandler
    void on(ReportPublished event, Recorded recorded) {
        consultations.report(event, recorded);
    }

    @EventHandler
    void on(OutcomeRecorded event, Recorded recorded) {
        consultations.conclude(event, recorded);
    }
}
