package org.arsye.query.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * One consultation by the standards it is held to.
 *
 * @param id of the consultation, or of the consultation of the past
 * @param position of its draft or its import; lists are in this order
 * @param imported brought over from the past by its body: of lesser proof
 * @param openedOn in the body's time zone; its year is the year it is counted in
 * @param pack the pack it is held to; null where it is bound to none, and then nothing is judged
 * @param judgedOn the day of the moment asked for, in the body's time zone
 * @param zone of its body, in which its days and hours are told
 * @param overall what it comes to
 * @param counts how many standards came to which verdict
 * @param findings in the order of the pack
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplianceEntry(
        String id,
        long position,
        boolean imported,
        PublicBodyId publicBodyId,
        DocumentType documentType,
        LocalizedText title,
        LocalDate openedOn,
        PackEntry pack,
        LocalDate judgedOn,
        String zone,
        Overall overall,
        Verdicts counts,
        List<FindingEntry> findings) {

    /** @param at the position of the event that bound it; null where a body said it of its past */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PackEntry(String id, int version, String sha256, LocalizedText title, Long at) {}

    /** What the findings come to together. Each consultation is exactly one of these. */
    public enum Overall {
        /** Every standard that applies and is due is met. */
        ALL_MET,
        /** At least one is not met. */
        NOT_ALL_MET,
        /** None is not met, and of at least one nobody can say. */
        NOT_CERTAIN,
        /** It is bound to no pack, or to one that is not at hand. */
        NOT_JUDGED
    }
}
