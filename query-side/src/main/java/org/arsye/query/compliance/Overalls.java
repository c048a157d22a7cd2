package org.arsye.query.compliance;

import java.util.Collection;
import org.arsye.query.compliance.ComplianceEntry.Overall;

/** How many consultations came to what; the parts add up to the consultations. */
public record Overalls(int allMet, int notAllMet, int notCertain, int notJudged) {

    static Overalls of(Collection<ComplianceEntry> entries) {
        int[] counts = new int[Overall.values().length];
        entries.forEach(entry -> counts[entry.overall().ordinal()]++);
        return new Overalls(
                counts[Overall.ALL_MET.ordinal()],
                counts[Overall.NOT_ALL_MET.ordinal()],
                counts[Overall.NOT_CERTAIN.ordinal()],
                counts[Overall.NOT_JUDGED.ordinal()]);
    }

    public int of(Overall overall) {
        return switch (overall) {
            case ALL_MET -> allMet;
            case NOT_ALL_MET -> notAllMet;
            case NOT_CERTAIN -> notCertain;
            case NOT_JUDGED -> notJudged;
        };
    }
}
