package org.arsye.events.consultation;

import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * A way in which the public was in fact consulted, with the days and how many took part.
 *
 * @param meetingId the announced meeting that this was; absent where none was announced
 * @param from its first day, in the body's time zone
 * @param until its last day, the same as the first for a meeting
 * @param participants how many took part, each kind at most once; empty where nobody counted
 * @param summary what was said, in short
 * @param minutesDocumentId the document with its minutes, where there is one
 */
@Revision("1")
public record MethodUsed(
        ConsultationId consultationId,
        MethodId methodId,
        ConsultationMethod method,
        ConsultationStage stage,
        MeetingId meetingId,
        LocalDate from,
        LocalDate until,
        List<ParticipantCount> participants,
        Sealed<LocalizedText> summary,
        DocumentId minutesDocumentId)
        implements ConsultationEvent {}
