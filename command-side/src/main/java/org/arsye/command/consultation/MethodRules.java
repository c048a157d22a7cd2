package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;
import static org.arsye.command.consultation.ConsultationRules.inTheWay;
import static org.arsye.command.consultation.ConsultationRules.requireReason;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.arsye.command.consultation.ConsultationState.Cancelled;
import org.arsye.command.consultation.ConsultationState.Concluded;
import org.arsye.command.consultation.ConsultationState.NotDrafted;
import org.arsye.command.consultation.Course.Meeting;
import org.arsye.command.consultation.CourseCommand.Attendance;
import org.arsye.command.consultation.CourseCommand.CorrectMethod;
import org.arsye.command.consultation.CourseCommand.RecordMethod;
import org.arsye.command.consultation.CourseCommand.Use;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.events.Sealed;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.ParticipantCount;

/** In which ways the public was consulted: only what has happened is recorded, also when the report is out already. */
final class MethodRules {

    /** More people than any of these bodies has ever gathered; one more digit is a slip of the pen. */
    static final int MOST_PARTICIPANTS = 100_000;

    private MethodRules() {}

    static ConsultationEvent record(RecordMethod command, ConsultationState state, Instant now) {
        Use use = possible(command.use(), state, now);
        Course course = state.course();
        if (use.meeting() != null && course.wasHeld(use.meeting())) {
            throw new Rejection(MEETING_WAS_HELD, "/meeting");
        }
        return new MethodUsed(
                command.consultationId(),
                command.methodId(),
                use.method(),
                use.stage(),
                use.meeting(),
                use.from(),
                use.until(),
                counted(use),
                Sealed.text(use.summary()),
                use.minutes());
    }

    static ConsultationEvent correct(CorrectMethod command, ConsultationState state, Instant now) {
        Use use = possible(command.use(), state, now);
        if (!state.course().methods().containsKey(command.methodId())) {
            throw new Rejection(UNKNOWN_METHOD);
        }
        if (use.meeting() != null && heldAsAnother(command, state.course(), use.meeting())) {
            throw new Rejection(MEETING_WAS_HELD, "/meeting");
        }
        requireReason(command.reason());
        return new MethodCorrected(
                command.consultationId(),
                command.methodId(),
                use.method(),
                use.stage(),
                use.meeting(),
                use.from(),
                use.until(),
                counted(use),
                Sealed.text(use.summary()),
                use.minutes(),
                Sealed.text(command.reason()));
    }

    private static boolean heldAsAnother(CorrectMethod command, Course course, MeetingId meeting) {
        return course.methods().entrySet().stream()
                .anyMatch(method -> !method.getKey().equals(command.methodId())
                        && method.getValue().filter(meeting::equals).isPresent());
    }

    /** The same, once nothing stands in its way. */
    private static Use possible(Use use, ConsultationState state, Instant now) {
        boolean neverAsked = state instanceof Concluded && state.round() == 0;
        if (state instanceof NotDrafted || state instanceof Cancelled || neverAsked) {
            throw inTheWay(state);
        }
        LocalDate today = CourseRules.today(state, now);
        LocalDate from = use.from();
        LocalDate until = use.until();
        new Objections()
                .when(use.method() == null, METHOD_REQUIRED, "/method")
                .when(use.stage() == null, STAGE_REQUIRED, "/stage")
                .when(from == null, FROM_REQUIRED, "/from")
                .when(until == null, UNTIL_REQUIRED, "/until")
                .when(from != null && until != null && until.isBefore(from), UNTIL_BEFORE_FROM, "/until")
                .when(until != null && until.isAfter(today), METHOD_NOT_OVER, "/until")
                .when(from != null && from.isBefore(today.minus(CourseRules.LONGEST_AGO)), DAY_TOO_LONG_AGO, "/from")
                .when(!isCount(use.participants()), PARTICIPANTS_NOT_VALID, "/participants")
                .when(!isMinutes(use.minutes(), state.draft()), MINUTES_UNKNOWN, "/minutes")
                .optional(use.summary(), Wording.LONGEST_TEXT, SUMMARY_INCOMPLETE, "/summary")
                .raise();
        if (use.stage() == ConsultationStage.CONSULTATION && state.round() == 0) {
            throw new Rejection(STAGE_DOES_NOT_FIT, "/stage");
        }
        if (use.meeting() != null) {
            fits(use, state);
        }
        return use;
    }

    private static void fits(Use use, ConsultationState state) {
        Meeting meeting = state.course().meetings().get(use.meeting());
        if (meeting == null) {
            throw new Rejection(MEETING_NOT_ANNOUNCED, "/meeting");
        }
        LocalDate day =
                meeting.startsAt().atZone(ZoneId.of(state.draft().zone())).toLocalDate();
        boolean same = meeting.method() == use.method() && meeting.stage() == use.stage();
        if (!same || day.isBefore(use.from()) || day.isAfter(use.until())) {
            throw new Rejection(MEETING_IS_ANOTHER, "/meeting");
        }
    }

    private static boolean isCount(List<Attendance> participants) {
        if (participants == null) {
            return true;
        }
        Set<ContributorKind> seen = EnumSet.noneOf(ContributorKind.class);
        return participants.stream()
                .allMatch(some -> some.kind() != null
                        && some.number() != null
                        && some.number() >= 0
                        && some.number() <= MOST_PARTICIPANTS
                        && seen.add(some.kind()));
    }

    private static boolean isMinutes(DocumentId minutes, Draft draft) {
        return minutes == null
                || draft.documents().containsKey(minutes)
                        && draft.documents().get(minutes).kind() == DocumentKind.MINUTES;
    }

    private static List<ParticipantCount> counted(Use use) {
        return use.participants() == null
                ? List.of()
                : use.participants().stream()
                        .map(some -> new ParticipantCount(some.kind(), some.number()))
                        .toList();
    }
}
