package org.arsye.ledger.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.arsye.ledger.Json;
import org.arsye.ledger.verify.Verdict;

/**
 * What a command says: the verdict, and what the thing that was checked is and says itself. The facts are no more worth than
 * the verdict.
 */
record Answer(Verdict verdict, Map<String, Json> facts) {

    static Answer of(Verdict verdict) {
        return new Answer(verdict, new LinkedHashMap<>());
    }

    Answer with(String name, String fact) {
        return with(name, new Json.Str(fact));
    }

    Answer with(String name, long fact) {
        return with(name, new Json.Int(fact));
    }

    Answer with(String name, Json fact) {
        Map<String, Json> more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Answer(verdict, more);
    }
}
