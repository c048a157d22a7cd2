package org.arsye.query.compliance;

import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.compliance.Verdict;

/**
 * Which consultations, and which findings of them. What is null does not narrow.
 *
 * @param year in which it opened, in the body's time zone
 * @param pack XK-GOV-05-2016, in whatever version
 * @param imported true for those brought over from the past, false for those held here
 * @param standard its name in the pack
 */
public record ComplianceFilter(
        Integer year,
        PublicBodyId body,
        DocumentType type,
        String pack,
        Boolean imported,
        String standard,
        Verdict verdict,
        ComplianceEntry.Overall overall) {

    public static ComplianceFilter all() {
        return new ComplianceFilter(null, null, null, null, null, null, null, null);
    }

    boolean takes(ComplianceEntry entry) {
        return (year == null || entry.openedOn().getYear() == year)
                && (body == null || entry.publicBodyId().equals(body))
                && (type == null || entry.documentType() == type)
                && (pack == null || entry.pack() != null && entry.pack().id().equals(pack))
                && (imported == null || entry.imported() == imported)
                && (overall == null || entry.overall() == overall);
    }

    boolean takes(FindingEntry finding) {
        return (standard == null || finding.standard().equals(standard))
                && (verdict == null || finding.verdict() == verdict);
    }

    boolean narrowsFindings() {
        return standard != null || verdict != null;
    }
}
