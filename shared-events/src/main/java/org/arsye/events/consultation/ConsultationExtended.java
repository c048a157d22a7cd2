package org.arsye.events.consultation;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The period ends later than announced.
 *
 * @param closesAt the new first instant that is too late
 */
@Revision("1")
public record ConsultationExtended(ConsultationId consultationId, Instant closesAt, Sealed<LocalizedText> reason)
        implements ConsultationEvent {}
