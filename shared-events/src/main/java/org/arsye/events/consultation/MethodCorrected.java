package org.arsye.events.consultation;

import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * What was recorded of a method was wrong: from here on all of it is as it stands here.
 *
 * @param meetingId as in {@link MethodUsed}, like all that follows
 * @param reason why it is corrected
 */
@Revision("1")
public record MethodCorrected(
        ConsultationId consultationId,
        MethodId methodId,
        ConsultationMethod method,
        ConsultationStage stage,
        MeetingId meetingId,
        LocalDate from,
        LocalDate until,
        List<ParticipantCount> participants,
        Sealed<LocalizedText> summary,
        DocumentId minutesDocumentId,
        Sealed<LocalizedText> reason)
        implements ConsultationEvent {}
