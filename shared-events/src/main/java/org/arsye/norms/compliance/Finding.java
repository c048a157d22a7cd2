package org.arsye.norms.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arsye.events.LocalizedText;
import org.arsye.norms.pack.Standard;

/**
 * What is said of one standard of one consultation at one moment.
 *
 * @param certain nothing that may still happen changes it; only of such a NOT_MET can a breach be declared
 * @param looksLike where the verdict is UNVERIFIED: what it looks like, if it looks like anything
 * @param due the last day that is in time by any reading, where there is such a day; for a length the day until which it had
 *     to last
 * @param evidence positions of the events that show it, in their order; of many alike the first
 * @param because the reason as a stable code
 * @param why the same in words
 */
public record Finding(
        Standard standard,
        Verdict verdict,
        boolean certain,
        Optional<Verdict> looksLike,
        Optional<LocalDate> due,
        List<Long> evidence,
        Because because,
        LocalizedText why) {

    public Finding {
        evidence = List.copyOf(evidence);
        if (looksLike.isPresent() && verdict != Verdict.UNVERIFIED) {
            throw new IllegalArgumentException("what is said needs no likeness");
        }
        if (verdict == Verdict.NOT_MET && (evidence.isEmpty() || !standard.isVerified())) {
            throw new IllegalArgumentException("not met, and nothing shows it or it is not verified");
        }
    }

    /** That a breach of it may be declared: shown, verified, and never to be otherwise. */
    public boolean isBreach() {
        return verdict == Verdict.NOT_MET && certain;
    }
}
