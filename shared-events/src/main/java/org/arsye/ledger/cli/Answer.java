package org.arsye.ledger.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.arsye.ledger.Json;
import org.arsye.ledger.verify.Verdict;

/**
 * What a command says: the verdict, and what the thing that was checked is and says itself. The facts are no more worth than
 * the verdict.
 */
public record Answer(Verdict verdict, Map<String, Json> facts) {

    /** An answer without facts. */
    public static Answer of(Verdict verdict) {
        return new Answer(verdict, new LinkedHashMap<>());
    }

    /** With one more fact. */
    public Answer with(String name, String fact) {
        return with(name, new Json.Str(fact));
    }

    /** With one more fact. */
    public Answer with(String name, long fact) {
        return with(name, new Json.Int(fact));
    }

    /** With one more fact. */
    public Answer with(String name, Json fact) {
        Map<String, Json> more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Answer(verdict, more);
    }
}
