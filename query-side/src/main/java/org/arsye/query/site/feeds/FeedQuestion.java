package org.arsye.query.site.feeds;

import java.util.Set;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.consultations.ConsultationsFilter;

/**
 * Of which consultations a feed tells.
 *
 * @param body null for all bodies
 * @param type null for drafts of all kinds
 */
public record FeedQuestion(PublicBodyId body, DocumentType type) {

    boolean ofAll() {
        return body == null && type == null;
    }

    ConsultationsFilter filter() {
        return new ConsultationsFilter(Set.of(), body, type, null, null, null);
    }
}
