package org.arsye.query.consultations;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * A consultation as it stood at the moment asked for. Texts are opened; one whose key is gone is a text without languages.
 *
 * @param position where it was drafted; the register is ordered by it, newest first
 * @param round 1, and one more for each reopening
 * @param opensAt null before it was opened; so is closesAt
 * @param closesAt the first instant that is too late
 * @param closedAt null until the end of the period is recorded
 * @param outcome what became of the draft; null until recorded
 */
public record ConsultationEntry(
        ConsultationId id,
        long position,
        PublicBodyId publicBodyId,
        LocalizedText title,
        LocalizedText summary,
        DocumentType documentType,
        String contactRole,
        String normPack,
        String zone,
        Standing status,
        int round,
        Instant draftedAt,
        Instant opensAt,
        Instant closesAt,
        Instant closedAt,
        DraftOutcome outcome) {

    /** The same with its opened summary. */
    ConsultationEntry summarised(LocalizedText opened) {
        return new ConsultationEntry(
                id,
                position,
                publicBodyId,
                title,
                opened,
                documentType,
                contactRole,
                normPack,
                zone,
                status,
                round,
                draftedAt,
                opensAt,
                closesAt,
                closedAt,
                outcome);
    }
}
