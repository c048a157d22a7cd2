package org.arsye.events.consultation;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * Comments are accepted again, in a further round.
 *
 * @param round 2 for the first reopening
 */
@Revision("1")
public record ConsultationReopened(
        ConsultationId consultationId, int round, Instant closesAt, Sealed<LocalizedText> reason)
        implements ConsultationEvent {}
