package org.arsye.query.norms;

import java.time.Instant;
import java.util.List;
import org.arsye.events.LocalizedText;

/**
 * A standard that was certainly not kept.
 *
 * @param standard its name in the pack
 * @param rule what was judged
 * @param since from when on it was certain
 * @param evidence positions of the events that show it
 * @param position of the event that declares it
 * @param wording of the standard, in our own words; null where the pack cannot be read
 * @param explanations of the body, oldest first
 */
public record DeclaredBreachEntry(
        String standard,
        String rule,
        String pack,
        int version,
        Instant since,
        List<Long> evidence,
        long position,
        Instant declaredAt,
        LocalizedText wording,
        List<BreachExplanation> explanations) {

    /** @param text empty where it was erased */
    public record BreachExplanation(LocalizedText text, long position, Instant explainedAt) {}

    DeclaredBreachEntry with(LocalizedText wording, List<BreachExplanation> explanations) {
        return new DeclaredBreachEntry(
                standard, rule, pack, version, since, evidence, position, declaredAt, wording, explanations);
    }
}
