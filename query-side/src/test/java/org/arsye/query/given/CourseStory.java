package org.arsye.query.given;

import static org.arsye.query.given.Story.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.arsye.events.DomainEvent;
import org.arsye.events.Sealed;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.ParticipantCount;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.SubmittedToGovernment;
import org.arsye.events.consultation.UrgentProcedureDeclared;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;

/** Each step of the course of a consultation once. Everything in it is made up. */
public final class CourseStory {

    private static final LocalDate DAY = LocalDate.parse("2026-03-07");

    private final ConsultationId id;
    private final MeetingId meeting = new MeetingId(UUID.randomUUID());
    private final MethodId method = new MethodId(UUID.randomUUID());

    public CourseStory(ConsultationId id) {
        this.id = id;
    }

    public MeetingId meeting() {
        return meeting;
    }

    public MethodId method() {
        return method;
    }

    public DomainEvent[] all() {
        return new DomainEvent[] {
            new ConsultationPlanned(id, new PlanId(UUID.randomUUID()), new PlanItemId(UUID.randomUUID())),
            new PriorNoticePublished(
                    id, text("Në pranverë"), DAY, Sealed.text(text("Për parqet")), Sealed.text(text("Me shkrim"))),
            new UrgentProcedureDeclared(id, "Ministri", Sealed.text(text("Ngutet"))),
            announced(meeting),
            announced(new MeetingId(UUID.randomUUID())),
            new MeetingCancelled(id, meeting, Sealed.text(text("Salla u mbyll"))),
            new MethodUsed(
                    id,
                    method,
                    ConsultationMethod.PUBLIC_MEETING,
                    ConsultationStage.CONSULTATION,
                    null,
                    DAY,
                    DAY,
                    counted(31),
                    Sealed.text(text("U fol")),
                    null),
            new MethodUsed(
                    id,
                    new MethodId(UUID.randomUUID()),
                    ConsultationMethod.SURVEY,
                    ConsultationStage.PRELIMINARY,
                    null,
                    DAY,
                    DAY.plusDays(3),
                    List.of(),
                    null,
                    null),
            new MethodCorrected(
                    id,
                    method,
                    ConsultationMethod.PUBLIC_MEETING,
                    ConsultationStage.CONSULTATION,
                    null,
                    DAY,
                    DAY,
                    counted(13),
                    null,
                    null,
                    Sealed.text(text("U gabua"))),
            new SubmittedToGovernment(id, DAY.plusDays(30), "01/2026")
        };
    }

    private MeetingAnnounced announced(MeetingId of) {
        return new MeetingAnnounced(
                id,
                of,
                ConsultationMethod.PUBLIC_MEETING,
                ConsultationStage.CONSULTATION,
                Story.OPENS.plus(Duration.ofDays(5)),
                Sealed.text(text("Salla")),
                Sealed.text(text("Neni 7")));
    }

    private static List<ParticipantCount> counted(int citizens) {
        return List.of(
                new ParticipantCount(ContributorKind.CITIZEN, citizens), new ParticipantCount(ContributorKind.NGO, 4));
    }
}
