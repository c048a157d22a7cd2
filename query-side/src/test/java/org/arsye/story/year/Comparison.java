package org.arsye.story.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the product tells beside what was counted: all differences are gathered, so that one look shows them. */
public final class Comparison {

    private final Map<String, Integer> compared = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    void same(long asOf, String where, String what, Object told, Object counted) {
        compared.merge(where, 1, Integer::sum);
        if (!counted.equals(told)) {
            differences.add("%s of %s as of %d: told %s, counted %s".formatted(where, what, asOf, told, counted));
        }
    }

    /** What the product tells otherwise than the raw events. */
    public List<String> differences() {
        return differences;
    }

    /** How many figures were compared where. */
    public Map<String, Integer> compared() {
        return compared;
    }
}
