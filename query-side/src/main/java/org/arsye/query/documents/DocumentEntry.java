package org.arsye.query.documents;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;

/**
 * One version of a document.
 *
 * @param position where this version was added
 * @param sha256 digest of the content, lower-case hexadecimal
 * @param size in bytes
 * @param provisions how many articles and paragraphs can be commented on one by one; 0 for a file
 * @param current whether no later version had been added at the moment asked for
 */
public record DocumentEntry(
        DocumentId id,
        ConsultationId consultationId,
        int version,
        DocumentKind kind,
        LocalizedText title,
        String mediaType,
        String sha256,
        long size,
        int provisions,
        long position,
        Instant addedAt,
        boolean current) {

    /** A text with articles and paragraphs. */
    public static final String ARTICLES = "application/vnd.arsye.articles+json";

    public boolean hasArticles() {
        return ARTICLES.equals(mediaType);
    }
}
