package org.arsye.query.annualreports;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * A draft with what a year counts of it: what stands behind each figure.
 *
 * @param position where it was drafted; lists are ordered by it
 * @param outcome null until recorded; so is outcomeAt
 * @param outcomePosition where that was recorded; null until then
 * @param reason of the outcome, as far as one was given
 */
public record AnnualDraft(
        ConsultationId consultationId,
        long position,
        PublicBodyId publicBodyId,
        DocumentType documentType,
        LocalizedText title,
        DraftOutcome outcome,
        Instant outcomeAt,
        Long outcomePosition,
        LocalizedText reason,
        AnnualCounts figures) {

    /** The same with its opened reason. */
    AnnualDraft because(LocalizedText opened) {
        return new AnnualDraft(
                consultationId,
                position,
                publicBodyId,
                documentType,
                title,
                outcome,
                outcomeAt,
                outcomePosition,
                opened,
                figures);
    }
}
