package org.arsye.events.consultation;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * No more comments are accepted; the body reviews those it has.
 *
 * @param closedAt when the period ended: the announced instant if it ended by itself
 * @param reason absent where the period ended by itself
 */
@Revision("1")
public record ConsultationClosed(
        ConsultationId consultationId, ClosingCause cause, Instant closedAt, Sealed<LocalizedText> reason)
        implements ConsultationEvent {}
