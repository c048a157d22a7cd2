package org.arsye.events.consultation;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.serialization.Revision;

/**
 * A public body prepares a consultation; the public does not see it yet.
 *
 * @param title titles of consultations are plain
 * @param summary what the draft is about
 * @param documentType what is consulted on (annual report taxonomy, and the plans of the standards page)
 * @param contactRole who answers questions, as a role and never as a person
 * @param normPack the rules this consultation is held to, XK-GOV-05-2016
 * @param zone the proposing body's time zone
 */
@Revision("1")
public record ConsultationDrafted(
        ConsultationId consultationId,
        PublicBodyId publicBodyId,
        LocalizedText title,
        Sealed<LocalizedText> summary,
        DocumentType documentType,
        String contactRole,
        String normPack,
        String zone)
        implements ConsultationEvent {}
