package org.arsye.events.erasure;

import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.serialization.Revision;

/**
 * From here on the contributions to a consultation are kept as far as the kind of the hold says.
 *
 * @param placedBy the data protection officer
 * @param reason why, in the language of the officer
 */
@Revision("1")
public record HoldPlaced(
        HoldId holdId, ConsultationId consultationId, HoldKind kind, OfficerId placedBy, Sealed<String> reason)
        implements HoldEvent {}
