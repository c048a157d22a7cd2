package org.arsye.command.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of the course of a consultation, beside its period and its report. */
public sealed interface CourseCommand extends ConsultationCommand {

    /**
     * @param expected when it is to open, as vaguely as one knows; null where nobody knows
     * @param expectedDay the same as a day; null where there is none
     */
    record GivePriorNotice(
            @TargetAggregateIdentifier ConsultationId consultationId,
            LocalizedText expected,
            LocalDate expectedDay,
            LocalizedText what,
            LocalizedText howToContribute)
            implements CourseCommand {}

    /** @param forbidden whether a verified rule of its norm pack says that no notice is repeated */
    record RepeatNotice(
            @TargetAggregateIdentifier ConsultationId consultationId,
            Ending until,
            LocalizedText reason,
            boolean forbidden)
            implements CourseCommand {}

    /**
     * @param decidedBy a role and never a person
     * @param forbidden whether a verified rule of its norm pack says that nothing is urgent
     */
    record DeclareUrgency(
            @TargetAggregateIdentifier ConsultationId consultationId,
            String decidedBy,
            LocalizedText reason,
            boolean forbidden)
            implements CourseCommand {}

    /** @param agenda null where there is none yet */
    record AnnounceMeeting(
            @TargetAggregateIdentifier ConsultationId consultationId,
            MeetingId meetingId,
            ConsultationMethod method,
            ConsultationStage stage,
            Instant startsAt,
            LocalizedText place,
            LocalizedText agenda)
            implements CourseCommand {}

    record CancelMeeting(
            @TargetAggregateIdentifier ConsultationId consultationId, MeetingId meetingId, LocalizedText reason)
            implements CourseCommand {}

    record RecordMethod(@TargetAggregateIdentifier ConsultationId consultationId, MethodId methodId, Use use)
            implements CourseCommand {}

    record CorrectMethod(
            @TargetAggregateIdentifier ConsultationId consultationId, MethodId methodId, Use use, LocalizedText reason)
            implements CourseCommand {}

    /** @param known whether the body has a plan with this item */
    record LinkToPlan(
            @TargetAggregateIdentifier ConsultationId consultationId,
            PlanId planId,
            PlanItemId planItemId,
            boolean known)
            implements CourseCommand {}

    /** @param reference null where there is none */
    record RecordSubmission(@TargetAggregateIdentifier ConsultationId consultationId, LocalDate on, String reference)
            implements CourseCommand {}

    /**
     * How the public was consulted.
     *
     * @param meeting the announced meeting that it was; null where none was announced
     * @param participants null where nobody counted
     * @param minutes null where there are none
     */
    record Use(
            ConsultationMethod method,
            ConsultationStage stage,
            MeetingId meeting,
            LocalDate from,
            LocalDate until,
            List<Attendance> participants,
            LocalizedText summary,
            DocumentId minutes) {}

    /** How many of a kind took part, as somebody counted. */
    record Attendance(ContributorKind kind, Integer number) {}
}
