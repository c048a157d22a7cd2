package org.arsye.command.register;

import java.time.Instant;
import java.util.Set;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * What a comment's rules need to know of its consultation, as of one moment.
 *
 * @param open whether it was opened and neither closed nor cancelled since
 * @param closesAt the first instant that is too late; null before the first opening
 * @param round 1 from the first opening on, one more with each reopening; 0 before
 * @param documentId the draft consulted on; null where there is no text by articles
 * @param documentVersion its latest version
 * @param provisions the ids of its articles and paragraphs
 */
public record ConsultationWindow(
        ConsultationId consultationId,
        PublicBodyId publicBodyId,
        String zone,
        boolean open,
        Instant closesAt,
        int round,
        DocumentId documentId,
        Integer documentVersion,
        Set<String> provisions) {}
