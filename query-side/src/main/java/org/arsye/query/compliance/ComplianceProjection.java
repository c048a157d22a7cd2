package org.arsye.query.compliance;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.consultation.StandardBreached;
import org.arsye.events.consultation.UrgentProcedureDeclared;
import org.arsye.events.interest.InvitationIssued;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps what standards ask about. */
@Component
@ProcessingGroup(ComplianceProjection.NAME)
class ComplianceProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "compliance";

    private static final Set<ConsultationMethod> MEETINGS = EnumSet.of(
            ConsultationMethod.PUBLIC_MEETING, ConsultationMethod.FOCUS_GROUP, ConsultationMethod.CONFERENCE);

    private final FactsTable facts;
    private final ComplianceCommentsTable comments;
    private final PastTable past;

    ComplianceProjection(FactsTable facts, ComplianceCommentsTable comments, PastTable past) {
        this.facts = facts;
        this.comments = comments;
        this.past = past;
    }

    @EventHandler
    void on(ConsultationDrafted event, Recorded recorded) {
        facts.draft(event, recorded);
    }

    @EventHandler
    void on(ConsultationPlanned event, Recorded recorded) {
        facts.note(event, new Fact.PlanNamed(), recorded);
    }

    @EventHandler
    void on(PriorNoticePublished event, Recorded recorded) {
        facts.note(event, new Fact.NoticedBefore(), recorded);
    }

    @EventHandler
    void on(UrgentProcedureDeclared event, Recorded recorded) {
        facts.note(event, new Fact.Urgent(), recorded);
    }

    @EventHandler
    void on(DocumentAdded event, Recorded recorded) {
        facts.note(event, new Fact.DocumentThere(event.kind(), event.version() == 1), recorded);
    }

    @EventHandler
    void on(NormPackBound event, Recorded recorded) {
        facts.note(
                event,
                new Fact.Bound(
                        event.pack(),
                        event.version(),
                        event.sha256(),
                        event.requiredEarliest(),
                        event.requiredLatest()),
                recorded);
    }

    @EventHandler
    void on(ConsultationOpened event, Recorded recorded) {
        facts.note(
                event,
                new Fact.Opened(event.opensAt(), event.closesAt(), event.why() != null, event.howToTakePart() != null),
                recorded);
    }

    @EventHandler
    void on(ConsultationExtended event, Recorded recorded) {
        facts.note(event, new Fact.Extended(event.closesAt()), recorded);
    }

    @EventHandler
    void on(ConsultationClosed event, Recorded recorded) {
        facts.note(event, new Fact.Closed(event.closedAt()), recorded);
    }

    @EventHandler
    void on(ConsultationReopened event, Recorded recorded) {
        facts.note(event, new Fact.OpenedAgain(event.round(), event.closesAt(), false), recorded);
    }

    @EventHandler
    void on(NoticeRepeated event, Recorded recorded) {
        facts.note(event, new Fact.OpenedAgain(event.round(), event.closesAt(), true), recorded);
    }

    @EventHandler
    void on(ConsultationCancelled event, Recorded recorded) {
        facts.note(event, new Fact.Cancelled(), recorded);
    }

    @EventHandler
    void on(MeetingAnnounced event, Recorded recorded) {
        facts.note(event, new Fact.MeetingSet(event.meetingId().value(), event.stage(), event.startsAt()), recorded);
    }

    @EventHandler
    void on(MeetingCancelled event, Recorded recorded) {
        facts.note(event, new Fact.MeetingOff(event.meetingId().value()), recorded);
    }

    @EventHandler
    void on(MethodUsed event, Recorded recorded) {
        facts.note(
                event,
                heard(event.methodId().value(), event.stage(), event.method(), event.from(), event.minutesDocumentId()),
                recorded);
    }

    @EventHandler
    void on(MethodCorrected event, Recorded recorded) {
        facts.note(
                event,
                heard(event.methodId().value(), event.stage(), event.method(), event.from(), event.minutesDocumentId()),
                recorded);
    }

    private static Fact heard(
            UUID id, ConsultationStage stage, ConsultationMethod method, java.time.LocalDate from, Object minutes) {
        return new Fact.Heard(id, stage, MEETINGS.contains(method), from, minutes != null);
    }

    @EventHandler
    void on(ReportPublished event, Recorded recorded) {
        facts.note(event, new Fact.Reported(event.version(), event.figures().unanswered()), recorded);
    }

    @EventHandler
    void on(OutcomeRecorded event, Recorded recorded) {
        facts.note(event, new Fact.Concluded(event.outcome()), recorded);
    }

    @EventHandler
    void on(StandardBreached event, Recorded recorded) {
        facts.note(event, new Fact.Breached(event.standard(), event.rule(), event.since(), event.evidence()), recorded);
    }

    @EventHandler
    void on(BreachExplained event, Recorded recorded) {
        facts.explain(event, recorded);
    }

    @EventHandler
    void on(InvitationIssued event, Recorded recorded) {
        facts.invite(event, recorded);
    }

    @EventHandler
    void on(CommentSubmitted event, Recorded recorded) {
        comments.submit(event, recorded);
    }

    @EventHandler
    void on(CommentWithdrawn event, Recorded recorded) {
        comments.withdraw(event, recorded);
    }

    @EventHandler
    void on(DecisionPublished event, Recorded recorded) {
        comments.answer(event, recorded);
    }

    @EventHandler
    void on(PastConsultationImported event, Recorded recorded) {
        past.bring(event, recorded);
    }

    @EventHandler
    void on(PastConsultationCorrected event, Recorded recorded) {
        past.correct(event, recorded);
    }
}
