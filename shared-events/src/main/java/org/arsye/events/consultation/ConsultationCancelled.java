package org.arsye.events.consultation;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The consultation ends without a report.
 */
@Revision("1")
public record ConsultationCancelled(ConsultationId consultationId, Sealed<LocalizedText> reason)
        implements ConsultationEvent {}
