package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;
import static org.arsye.command.consultation.ConsultationRules.inTheWay;
import static org.arsye.command.consultation.ConsultationRules.requireReason;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.arsye.command.consultation.ConsultationState.Closed;
import org.arsye.command.consultation.ConsultationState.Drafted;
import org.arsye.command.consultation.ConsultationState.NotDrafted;
import org.arsye.command.consultation.ConsultationState.Open;
import org.arsye.command.consultation.CourseCommand.AnnounceMeeting;
import org.arsye.command.consultation.CourseCommand.CancelMeeting;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;

/** To what the public may be invited, and when an invitation may be taken back. */
final class MeetingRules {

    /** Where people come together; one does not come to a survey. */
    static final Set<ConsultationMethod> MEETINGS = Set.of(
            ConsultationMethod.PUBLIC_MEETING,
            ConsultationMethod.FOCUS_GROUP,
            ConsultationMethod.CONFERENCE,
            ConsultationMethod.OTHER);

    private MeetingRules() {}

    /** Before the opening the public is heard beforehand; from then on, on the draft. */
    static ConsultationEvent announce(AnnounceMeeting command, ConsultationState state, Instant now) {
        if (!(state instanceof Drafted || state instanceof Open || state instanceof Closed)) {
            throw inTheWay(state);
        }
        Instant startsAt = command.startsAt();
        new Objections()
                .when(
                        command.method() == null || !MEETINGS.contains(command.method()),
                        MEETING_METHOD_REQUIRED,
                        "/method")
                .when(command.stage() == null, STAGE_REQUIRED, "/stage")
                .when(startsAt == null, MEETING_START_REQUIRED, "/startsAt")
                .when(startsAt != null && !startsAt.isAfter(now), MEETING_START_PASSED, "/startsAt")
                .when(
                        startsAt != null && startsAt.isAfter(now.plus(PeriodRules.LONGEST_PERIOD)),
                        MEETING_TOO_FAR_AHEAD,
                        "/startsAt")
                .required(command.place(), Wording.LONGEST_TEXT, PLACE_REQUIRED, "/place")
                .optional(command.agenda(), Wording.LONGEST_TEXT, AGENDA_INCOMPLETE, "/agenda")
                .raise();
        if ((command.stage() == ConsultationStage.PRELIMINARY) != (state instanceof Drafted)) {
            throw new Rejection(STAGE_DOES_NOT_FIT, "/stage");
        }
        return new MeetingAnnounced(
                command.consultationId(),
                command.meetingId(),
                command.method(),
                command.stage(),
                startsAt.truncatedTo(ChronoUnit.SECONDS),
                Sealed.text(command.place()),
                Sealed.text(command.agenda()));
    }

    /** Also afterwards, where nobody came: an announced meeting that was not held is not left standing. */
    static ConsultationEvent cancel(CancelMeeting command, ConsultationState state) {
        if (state instanceof NotDrafted) {
            throw inTheWay(state);
        }
        Course course = state.course();
        if (course.cancelled().contains(command.meetingId())) {
            throw new Rejection(MEETING_ALREADY_CANCELLED);
        }
        if (!course.meetings().containsKey(command.meetingId())) {
            throw new Rejection(UNKNOWN_MEETING);
        }
        if (course.wasHeld(command.meetingId())) {
            throw new Rejection(MEETING_WAS_HELD);
        }
        requireReason(command.reason());
        return new MeetingCancelled(command.consultationId(), command.meetingId(), Sealed.text(command.reason()));
    }
}
