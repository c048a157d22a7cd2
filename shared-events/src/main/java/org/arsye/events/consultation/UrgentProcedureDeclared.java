package org.arsye.events.consultation;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * Before it asks, a body declares that the matter is urgent: the public will have less time than usual, and knows why.
 *
 * @param decidedBy who decided it, as a role and never as a person
 */
@Revision("1")
public record UrgentProcedureDeclared(ConsultationId consultationId, String decidedBy, Sealed<LocalizedText> reason)
        implements ConsultationEvent {}
