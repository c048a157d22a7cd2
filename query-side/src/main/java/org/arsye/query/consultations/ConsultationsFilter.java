package org.arsye.query.consultations;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * Which consultations are asked for; a member that is null, or an empty set, asks for nothing in particular.
 *
 * @param status in any of these
 * @param q words of the title in any language, whatever their case and diacritics
 * @param from its period had not ended before this day, in the consultation's zone
 * @param to its period began on this day or before it
 * @param outcome what became of the draft
 */
public record ConsultationsFilter(
        Set<Standing> status,
        PublicBodyId publicBodyId,
        DocumentType documentType,
        String q,
        LocalDate from,
        LocalDate to,
        DraftOutcome outcome) {

    public ConsultationsFilter {
        // An empty word between two commas comes as null.
        status = status == null
                ? Set.of()
                : status.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whatever became of the draft. */
    public ConsultationsFilter(
            Set<Standing> status,
            PublicBodyId publicBodyId,
            DocumentType documentType,
            String q,
            LocalDate from,
            LocalDate to) {
        this(status, publicBodyId, documentType, q, from, to, null);
    }

    /** All that the reader may see. */
    public static ConsultationsFilter all() {
        return in(Set.of());
    }

    public static ConsultationsFilter in(Set<Standing> status) {
        return new ConsultationsFilter(status, null, null, null, null, null);
    }
}
