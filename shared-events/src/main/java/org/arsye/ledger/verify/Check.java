package org.arsye.ledger.verify;

import java.util.Objects;
import java.util.Optional;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/**
 * One check and its answer.
 *
 * @param rule what was checked
 * @param outcome how it went
 * @param flaw why it does not hold; empty if it does, or if another check says why
 * @param where an entry, a path, a key; empty if it is about the whole
 */
public record Check(Rule rule, Outcome outcome, Optional<Flaw> flaw, String where) {

    public Check {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(flaw);
        Objects.requireNonNull(where);
    }

    /** That a rule holds. */
    public static Check holds(Rule rule, String where) {
        return new Check(rule, Outcome.HOLDS, Optional.empty(), where);
    }

    /** That a rule could not be looked at. */
    public static Check notChecked(Rule rule) {
        return new Check(rule, Outcome.NOT_CHECKED, Optional.empty(), "");
    }

    /** That a rule does not hold. */
    public static Check fails(Rule rule, Flaw flaw, String where) {
        return new Check(rule, Outcome.FAILS, Optional.of(flaw), where);
    }

    static Check unusable(Refused refused) {
        return new Check(Rule.FORM, Outcome.UNUSABLE, Optional.of(refused.flaw()), refused.where());
    }

    /** What must hold, ended by a refusal if it does not. */
    public static Check of(Rule rule, String where, Runnable check) {
        try {
            check.run();
            return holds(rule, where);
        } catch (Refused refused) {
            return fails(rule, refused.flaw(), refused.where().isEmpty() ? where : refused.where());
        }
    }

    /** The answer in words. */
    @Override
    public String toString() {
        String place = where.isEmpty() ? "" : " (" + where + ")";
        return outcome + " " + rule + place + ": " + flaw.map(Flaw::sentence).orElse(rule.sentence());
    }
}
