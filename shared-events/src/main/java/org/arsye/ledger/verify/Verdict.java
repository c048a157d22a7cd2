package org.arsye.ledger.verify;

import java.util.List;
import org.arsye.ledger.Refused;

/**
 * All answers to one question.
 *
 * @param checks in the order in which they were made
 */
public record Verdict(List<Check> checks) {

    public Verdict {
        checks = List.copyOf(checks);
    }

    /** That what was handed in cannot be used. */
    public static Verdict unusable(Refused refused) {
        return new Verdict(List.of(Check.unusable(refused)));
    }

    /** Whether every check was made and holds, but for what stands beside. */
    public boolean holds() {
        return checks.stream()
                .allMatch(check -> check.outcome() == Outcome.HOLDS
                        || check.outcome() == Outcome.NOT_CHECKED && check.rule() == Rule.REST);
    }

    /** What a program ends with (ledger format, section 6): 0, 1 if it does not verify, 2 if the input is unusable. */
    public int exitStatus() {
        if (checks.stream().anyMatch(check -> check.outcome() == Outcome.UNUSABLE)) {
            return 2;
        }
        return holds() ? 0 : 1;
    }
}
