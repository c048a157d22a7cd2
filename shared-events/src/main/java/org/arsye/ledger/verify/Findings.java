package org.arsye.ledger.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.ledger.Flaw;

/** Collects what fails over a long walk: the first of each rule by name and place, the rest by their number. For several threads. */
public final class Findings {

    private static final int NAMED = 100;

    private final Map<Rule, Long> failures = new EnumMap<>(Rule.class);
    private final List<Check> checks = new ArrayList<>();

    /** Takes an answer as it is. */
    public synchronized void add(Check check) {
        checks.add(check);
    }

    /** That a rule does not hold at some place; may be said often. */
    public synchronized void fails(Rule rule, Flaw flaw, String where) {
        if (failures.merge(rule, 1L, Long::sum) <= NAMED) {
            checks.add(Check.fails(rule, flaw, where));
        }
    }

    /** Says that a rule holds, unless it was seen broken; then how often beyond those that are named. */
    public synchronized void close(Rule rule, String what) {
        long failed = failures.getOrDefault(rule, 0L);
        if (failed == 0) {
            checks.add(Check.holds(rule, what));
        } else if (failed > NAMED) {
            checks.add(
                    new Check(rule, Outcome.FAILS, Optional.empty(), "and " + (failed - NAMED) + " more like these"));
        }
    }

    /** All answers so far. */
    public synchronized Verdict verdict() {
        return new Verdict(checks);
    }
}
