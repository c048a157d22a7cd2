package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;
import static org.arsye.command.consultation.ConsultationRules.inTheWay;
import static org.arsye.command.consultation.ConsultationRules.requireReason;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.arsye.command.consultation.ConsultationState.Cancelled;
import org.arsye.command.consultation.ConsultationState.Closed;
import org.arsye.command.consultation.ConsultationState.Drafted;
import org.arsye.command.consultation.ConsultationState.NotDrafted;
import org.arsye.command.consultation.ConsultationState.Open;
import org.arsye.command.consultation.ConsultationState.Reported;
import org.arsye.command.consultation.CourseCommand.AnnounceMeeting;
import org.arsye.command.consultation.CourseCommand.CancelMeeting;
import org.arsye.command.consultation.CourseCommand.CorrectMethod;
import org.arsye.command.consultation.CourseCommand.DeclareUrgency;
import org.arsye.command.consultation.CourseCommand.GivePriorNotice;
import org.arsye.command.consultation.CourseCommand.LinkToPlan;
import org.arsye.command.consultation.CourseCommand.RecordMethod;
import org.arsye.command.consultation.CourseCommand.RecordSubmission;
import org.arsye.command.consultation.CourseCommand.RepeatNotice;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.SubmittedToGovernment;
import org.arsye.events.consultation.UrgentProcedureDeclared;

/** Notices, urgency, the plan, and the way to the government. */
final class CourseRules {

    /** Plans reach a year or two ahead; a day beyond is a slip of the pen. */
    static final Period FURTHEST_AHEAD = Period.ofYears(3);

    /** Older than any consultation that a body would still write down as one of its own. */
    static final Period LONGEST_AGO = Period.ofYears(10);

    /** The number of a file, 02/118-2026: letters, digits and what stands between them, and no sentence. */
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,59}");

    private CourseRules() {}

    static ConsultationEvent decide(CourseCommand command, ConsultationState state, Instant now) {
        return switch (command) {
            case GivePriorNotice give -> give(give, state, now);
            case RepeatNotice repeat -> repeat(repeat, state, now);
            case DeclareUrgency declare -> declare(declare, state);
            case AnnounceMeeting announce -> MeetingRules.announce(announce, state, now);
            case CancelMeeting cancel -> MeetingRules.cancel(cancel, state);
            case RecordMethod record -> MethodRules.record(record, state, now);
            case CorrectMethod correct -> MethodRules.correct(correct, state, now);
            case LinkToPlan link -> link(link, state);
            case RecordSubmission submission -> submit(submission, state, now);
        };
    }

    /** The day it is where the body counts its days. */
    static LocalDate today(ConsultationState state, Instant now) {
        return now.atZone(ZoneId.of(state.draft().zone())).toLocalDate();
    }

    private static ConsultationEvent give(GivePriorNotice command, ConsultationState state, Instant now) {
        if (!(state instanceof Drafted)) {
            throw inTheWay(state);
        }
        LocalDate day = command.expectedDay();
        LocalDate today = today(state, now);
        new Objections()
                .optional(command.expected(), Wording.LONGEST_TITLE, EXPECTED_INCOMPLETE, "/expected")
                .when(day != null && day.isBefore(today), EXPECTED_DAY_PASSED, "/expectedDay")
                .when(day != null && day.isAfter(today.plus(FURTHEST_AHEAD)), EXPECTED_DAY_TOO_FAR, "/expectedDay")
                .required(command.what(), Wording.LONGEST_TEXT, WHAT_REQUIRED, "/what")
                .required(
                        command.howToContribute(), Wording.LONGEST_TEXT, HOW_TO_CONTRIBUTE_REQUIRED, "/howToContribute")
                .raise();
        if (state.course().noticed()) {
            throw new Rejection(PRIOR_NOTICE_ALREADY_GIVEN);
        }
        return new PriorNoticePublished(
                command.consultationId(),
                command.expected(),
                day,
                Sealed.text(command.what()),
                Sealed.text(command.howToContribute()));
    }

    /** While the period runs it goes on in the same round; once it is over, the public is asked in a further one. */
    private static ConsultationEvent repeat(RepeatNotice command, ConsultationState state, Instant now) {
        if (!(state instanceof Open || state instanceof Closed)) {
            throw inTheWay(state);
        }
        if (command.forbidden()) {
            throw new Rejection(PROCEDURE_NOT_ALLOWED);
        }
        requireReason(command.reason());
        String zone = state.draft().zone();
        Instant closesAt = state instanceof Open open
                ? PeriodRules.laterThan(open.closesAt(), command.until(), zone, now)
                : PeriodRules.closesAt(command.until(), zone, now);
        int round = state instanceof Open ? state.round() : state.round() + 1;
        return new NoticeRepeated(command.consultationId(), round, closesAt, Sealed.text(command.reason()));
    }

    /** Afterwards would be too late: who is asked in a hurry is told so when they are asked. */
    private static ConsultationEvent declare(DeclareUrgency command, ConsultationState state) {
        if (!(state instanceof Drafted)) {
            throw inTheWay(state);
        }
        if (command.forbidden()) {
            throw new Rejection(PROCEDURE_NOT_ALLOWED);
        }
        if (state.course().urgent()) {
            throw new Rejection(URGENCY_ALREADY_DECLARED);
        }
        new Objections()
                .required(command.decidedBy(), Wording.LONGEST_NAME, DECIDED_BY_REQUIRED, "/decidedBy")
                .raise();
        requireReason(command.reason());
        return new UrgentProcedureDeclared(
                command.consultationId(), command.decidedBy(), Sealed.text(command.reason()));
    }

    static ConsultationPlanned link(LinkToPlan command, ConsultationState state) {
        if (state instanceof NotDrafted || state instanceof Cancelled) {
            throw inTheWay(state);
        }
        new Objections()
                .when(command.planId() == null, PLAN_REQUIRED, "/plan")
                .when(command.planItemId() == null, PLAN_ITEM_REQUIRED, "/planItem")
                .raise();
        if (!command.known()) {
            throw new Rejection(PLAN_ITEM_UNKNOWN, "/planItem");
        }
        if (command.planItemId().equals(state.course().planItem())) {
            throw new Rejection(PLAN_ITEM_UNCHANGED, "/planItem");
        }
        return new ConsultationPlanned(command.consultationId(), command.planId(), command.planItemId());
    }

    /** What was sent back may go there again, on a later day. */
    private static ConsultationEvent submit(RecordSubmission command, ConsultationState state, Instant now) {
        if (!(state instanceof Closed || state instanceof Reported)) {
            throw inTheWay(state);
        }
        LocalDate on = command.on();
        LocalDate today = today(state, now);
        String reference = command.reference();
        new Objections()
                .when(on == null, SUBMISSION_DAY_REQUIRED, "/on")
                .when(on != null && on.isAfter(today), SUBMISSION_IN_THE_FUTURE, "/on")
                .when(on != null && on.isBefore(today.minus(LONGEST_AGO)), DAY_TOO_LONG_AGO, "/on")
                .when(reference != null && !REFERENCE.matcher(reference).matches(), REFERENCE_NOT_VALID, "/reference")
                .raise();
        LocalDate before = state.course().submittedOn();
        if (before != null && !on.isAfter(before)) {
            throw new Rejection(SUBMISSION_ALREADY_RECORDED, "/on");
        }
        return new SubmittedToGovernment(command.consultationId(), on, reference);
    }
}
