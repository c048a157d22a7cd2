package org.arsye.query.consultations;

import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.consultation.UrgentProcedureDeclared;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the register of consultations, and what was done to each. */
@Component
@ProcessingGroup(ConsultationsProjection.NAME)
class ConsultationsProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "consultations";

    private final ConsultationsTable table;
    private final ActsTable acts;

    ConsultationsProjection(ConsultationsTable table, ActsTable acts) {
        this.table = table;
        this.acts = acts;
    }

    @EventHandler
    void on(ConsultationDrafted event, Recorded recorded) {
        table.draft(event, recorded);
    }

    @EventHandler
    void on(ConsultationOpened event, Recorded recorded) {
        table.open(event, recorded);
        acts.opened(event, recorded);
    }

    @EventHandler
    void on(ConsultationExtended event, Recorded recorded) {
        table.extend(event, recorded);
        acts.extended(event, recorded);
    }

    @EventHandler
    void on(ConsultationClosed event, Recorded recorded) {
        table.close(event, recorded);
        acts.closed(event, recorded);
    }

    @EventHandler
    void on(ConsultationReopened event, Recorded recorded) {
        table.reopen(event, recorded);
        acts.reopened(event, recorded);
    }

    @EventHandler
    void on(NoticeRepeated event, Recorded recorded) {
        table.repeat(event, recorded);
        acts.repeated(event, recorded);
    }

    @EventHandler
    void on(PriorNoticePublished event, Recorded recorded) {
        table.announce(event, recorded);
    }

    @EventHandler
    void on(MeetingAnnounced event, Recorded recorded) {
        table.announce(event, recorded);
    }

    @EventHandler
    void on(UrgentProcedureDeclared event, Recorded recorded) {
        acts.declaredUrgent(event, recorded);
    }

    @EventHandler
    void on(ConsultationCancelled event, Recorded recorded) {
        table.cancel(event, recorded);
        acts.cancelled(event, recorded);
    }

    @EventHandler
    void on(ReportPublished event, Recorded recorded) {
        table.report(event, recorded);
    }

    @EventHandler
    void on(OutcomeRecorded event, Recorded recorded) {
        table.conclude(event, recorded);
        acts.concluded(event, recorded);
    }
}
