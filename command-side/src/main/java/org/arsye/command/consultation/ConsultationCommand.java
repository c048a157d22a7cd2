package org.arsye.command.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.arsye.command.register.PackBinding;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of a consultation. */
public sealed interface ConsultationCommand
        permits ConsultationCommand.DraftConsultation,
                ConsultationCommand.AddDocument,
                ConsultationCommand.OpenConsultation,
                ConsultationCommand.ExtendConsultation,
                ConsultationCommand.CloseConsultation,
                ConsultationCommand.CloseElapsedConsultation,
                ConsultationCommand.ReopenConsultation,
                ConsultationCommand.CancelConsultation,
                ConsultationCommand.PublishReport,
                ConsultationCommand.RecordOutcome,
                CourseCommand,
                StandardCommand {

    ConsultationId consultationId();

    /**
     * @param normPacks the rules that a consultation of this body may be held to, as they are known now
     * @param planId with the item, which item of the body's plan it is; null where it is on none
     */
    record DraftConsultation(
            @TargetAggregateIdentifier ConsultationId consultationId,
            PublicBodyId publicBodyId,
            LocalizedText title,
            LocalizedText summary,
            DocumentType documentType,
            String contactRole,
            String normPack,
            String zone,
            Set<String> normPacks,
            PlanId planId,
            PlanItemId planItemId,
            boolean planKnown)
            implements ConsultationCommand {}

    /** A new document, or the next version of one that is already there. Its content is stored before. */
    record AddDocument(
            @TargetAggregateIdentifier ConsultationId consultationId,
            DocumentId documentId,
            DocumentKind kind,
            LocalizedText title,
            String mediaType,
            String sha256,
            long size,
            int provisions)
            implements ConsultationCommand {}

    /** @param binding the version of its rules that is in force now; null where none is */
    record OpenConsultation(
            @TargetAggregateIdentifier ConsultationId consultationId,
            Ending until,
            LocalizedText what,
            LocalizedText why,
            LocalizedText howToTakePart,
            PackBinding binding)
            implements ConsultationCommand {}

    record ExtendConsultation(
            @TargetAggregateIdentifier ConsultationId consultationId, Ending until, LocalizedText reason)
            implements ConsultationCommand {}

    /** By hand, before the announced time. */
    record CloseConsultation(@TargetAggregateIdentifier ConsultationId consultationId, LocalizedText reason)
            implements ConsultationCommand {}

    /** By itself, once the announced time is over; harmless if it is closed already. */
    record CloseElapsedConsultation(
            @TargetAggregateIdentifier ConsultationId consultationId) implements ConsultationCommand {}

    record ReopenConsultation(
            @TargetAggregateIdentifier ConsultationId consultationId, Ending until, LocalizedText reason)
            implements ConsultationCommand {}

    record CancelConsultation(@TargetAggregateIdentifier ConsultationId consultationId, LocalizedText reason)
            implements ConsultationCommand {}

    /**
     * @param figures what the write side itself counts at {@code asOf}
     * @param declaresUnanswered whether the body says openly that some comments have no answer
     * @param reason why a correction is needed; null for the first version
     */
    record PublishReport(
            @TargetAggregateIdentifier ConsultationId consultationId,
            ReportFigures figures,
            long asOf,
            boolean declaresUnanswered,
            LocalizedText conclusion,
            LocalizedText reason)
            implements ConsultationCommand {}

    record RecordOutcome(
            @TargetAggregateIdentifier ConsultationId consultationId, DraftOutcome outcome, LocalizedText reason)
            implements ConsultationCommand {}

    /**
     * When a period ends: at the end of a last day in the body's time zone, or at an instant. Exactly one is given.
     *
     * @param lastDay the last day on which comments are accepted, up to 24:00
     * @param instant the first instant that is too late
     */
    record Ending(LocalDate lastDay, Instant instant) {}
}
