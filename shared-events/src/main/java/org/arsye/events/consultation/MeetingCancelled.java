package org.arsye.events.consultation;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * An announced meeting does not take place.
 */
@Revision("1")
public record MeetingCancelled(ConsultationId consultationId, MeetingId meetingId, Sealed<LocalizedText> reason)
        implements ConsultationEvent {}
