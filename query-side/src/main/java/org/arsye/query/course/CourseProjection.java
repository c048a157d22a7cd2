package org.arsye.query.course;

import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.consultation.SubmittedToGovernment;
import org.arsye.events.consultation.UrgentProcedureDeclared;
import org.arsye.query.course.CourseStep.Kind;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps what was done to each consultation, its meetings, and the ways in which the public was consulted. */
@Component
@ProcessingGroup(CourseProjection.NAME)
class CourseProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "course";

    private final StepsTable steps;
    private final MeetingsTable meetings;
    private final MethodsTable methods;

    CourseProjection(StepsTable steps, MeetingsTable meetings, MethodsTable methods) {
        this.steps = steps;
        this.meetings = meetings;
        this.methods = methods;
    }

    @EventHandler
    void on(ConsultationPlanned event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.PLANNED,
                recorded,
                row -> row.set("plan_id", event.planId().value())
                        .set("plan_item_id", event.planItemId().value()));
    }

    @EventHandler
    void on(PriorNoticePublished event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.PRIOR_NOTICE,
                recorded,
                row -> row.set("day", StepsTable.written(event.expectedDay()))
                        .set("expected", event.expected())
                        .set("what", event.what())
                        .set("how_to", event.howToContribute()));
    }

    @EventHandler
    void on(UrgentProcedureDeclared event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.URGENCY,
                recorded,
                row -> row.set("decided_by", event.decidedBy()).set("reason", event.reason()));
    }

    @EventHandler
    void on(ConsultationOpened event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.OPENED,
                recorded,
                row -> row.set("round", 1).set("closes_at", event.closesAt()));
    }

    @EventHandler
    void on(ConsultationExtended event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.EXTENDED,
                recorded,
                row -> row.set("closes_at", event.closesAt()).set("reason", event.reason()));
    }

    @EventHandler
    void on(NoticeRepeated event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.NOTICE_REPEATED,
                recorded,
                row -> row.set("round", event.round())
                        .set("closes_at", event.closesAt())
                        .set("reason", event.reason()));
    }

    @EventHandler
    void on(ConsultationClosed event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.CLOSED,
                recorded,
                row -> row.set("closes_at", event.closedAt()).set("reason", event.reason()));
    }

    @EventHandler
    void on(ConsultationReopened event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.REOPENED,
                recorded,
                row -> row.set("round", event.round())
                        .set("closes_at", event.closesAt())
                        .set("reason", event.reason()));
    }

    @EventHandler
    void on(ConsultationCancelled event, Recorded recorded) {
        steps.note(event.consultationId(), Kind.CANCELLED, recorded, row -> row.set("reason", event.reason()));
    }

    @EventHandler
    void on(ReportPublished event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.REPORTED,
                recorded,
                row -> row.set("version", event.version()).set("reason", event.reason()));
    }

    @EventHandler
    void on(SubmittedToGovernment event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.SUBMITTED,
                recorded,
                row -> row.set("day", StepsTable.written(event.on())).set("reference", event.reference()));
    }

    @EventHandler
    void on(OutcomeRecorded event, Recorded recorded) {
        steps.note(
                event.consultationId(),
                Kind.OUTCOME_RECORDED,
                recorded,
                row -> row.set("outcome", event.outcome()).set("reason", event.reason()));
    }

    @EventHandler
    void on(MeetingAnnounced event, Recorded recorded) {
        meetings.announce(event, recorded);
    }

    @EventHandler
    void on(MeetingCancelled event, Recorded recorded) {
        meetings.cancel(event, recorded);
    }

    @EventHandler
    void on(MethodUsed event, Recorded recorded) {
        methods.use(event, recorded);
    }

    @EventHandler
    void on(MethodCorrected event, Recorded recorded) {
        methods.correct(event, recorded);
    }
}
