package org.arsye.events.consultation;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The public is invited to meet. Announced is not held: that it took place says {@link MethodUsed}.
 *
 * @param method what sort of meeting it is
 * @param stage whether it is before the draft or on it
 * @param agenda what will be talked about, where it was said
 */
@Revision("1")
public record MeetingAnnounced(
        ConsultationId consultationId,
        MeetingId meetingId,
        ConsultationMethod method,
        ConsultationStage stage,
        Instant startsAt,
        Sealed<LocalizedText> place,
        Sealed<LocalizedText> agenda)
        implements ConsultationEvent {}
