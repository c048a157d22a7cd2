package org.arsye.events.consultation;

import org.arsye.events.LocalizedText;
import org.axonframework.serialization.Revision;

/**
 * A document, or a new version of one, belongs to the consultation. Its content is kept by its digest.
 *
 * @param version 1 for the first
 * @param mediaType application/vnd.arsye.articles+json for a text with articles and paragraphs
 * @param sha256 digest of the content, lower-case hexadecimal
 * @param size in bytes
 * @param provisions how many articles and paragraphs can be commented on one by one; 0 for a file
 */
@Revision("1")
public record DocumentAdded(
        ConsultationId consultationId,
        DocumentId documentId,
        int version,
        DocumentKind kind,
        LocalizedText title,
        String mediaType,
        String sha256,
        long size,
        int provisions)
        implements ConsultationEvent {}
