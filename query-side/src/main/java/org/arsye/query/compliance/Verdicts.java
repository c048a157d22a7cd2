package org.arsye.query.compliance;

import java.util.Collection;
import org.arsye.norms.compliance.Verdict;

/** How many findings came to which verdict; the parts add up to the findings. */
public record Verdicts(int met, int notMet, int notYetDue, int notApplicable, int unverified) {

    static final Verdicts NONE = new Verdicts(0, 0, 0, 0, 0);

    private static final double PER_CENT = 100.0;
    private static final double ONE_PLACE = 10.0;

    static Verdicts of(Collection<FindingEntry> findings) {
        int[] counts = new int[Verdict.values().length];
        findings.forEach(finding -> counts[finding.verdict().ordinal()]++);
        return new Verdicts(
                counts[Verdict.MET.ordinal()],
                counts[Verdict.NOT_MET.ordinal()],
                counts[Verdict.NOT_YET_DUE.ordinal()],
                counts[Verdict.NOT_APPLICABLE.ordinal()],
                counts[Verdict.UNVERIFIED.ordinal()]);
    }

    Verdicts plus(Verdicts other) {
        return new Verdicts(
                met + other.met,
                notMet + other.notMet,
                notYetDue + other.notYetDue,
                notApplicable + other.notApplicable,
                unverified + other.unverified);
    }

    public int of(Verdict verdict) {
        return switch (verdict) {
            case MET -> met;
            case NOT_MET -> notMet;
            case NOT_YET_DUE -> notYetDue;
            case NOT_APPLICABLE -> notApplicable;
            case UNVERIFIED -> unverified;
        };
    }

    /** Of met among met and not met, in percent with one place; null where there are neither. */
    Double share() {
        int decided = met + notMet;
        return decided == 0 ? null : Math.round(met * PER_CENT * ONE_PLACE / decided) / ONE_PLACE;
    }

    ComplianceEntry.Overall overall() {
        if (notMet > 0) {
            return ComplianceEntry.Overall.NOT_ALL_MET;
        }
        return unverified > 0 ? ComplianceEntry.Overall.NOT_CERTAIN : ComplianceEntry.Overall.ALL_MET;
    }
}
