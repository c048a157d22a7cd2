package org.arsye.events.erasure;

import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.serialization.Revision;

/**
 * The hold keeps nothing any more.
 *
 * @param liftedBy the data protection officer
 * @param reason why, in the language of the officer
 */
@Revision("1")
public record HoldLifted(HoldId holdId, ConsultationId consultationId, OfficerId liftedBy, Sealed<String> reason)
        implements HoldEvent {}
