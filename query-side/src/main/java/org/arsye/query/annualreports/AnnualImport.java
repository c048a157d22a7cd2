package org.arsye.query.annualreports;

import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * A consultation that its body brought over from its past, with what a year counts of it.
 *
 * @param position of the import; lists are ordered by it
 * @param corrected position of the correction that holds; null if none does
 * @param reference the body's own number of it
 */
public record AnnualImport(
        PastConsultationId pastConsultationId,
        long position,
        Long corrected,
        PublicBodyId publicBodyId,
        DocumentType documentType,
        String reference,
        LocalizedText title,
        ImportedCounts figures) {}
