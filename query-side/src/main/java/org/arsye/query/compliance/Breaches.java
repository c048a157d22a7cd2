package org.arsye.query.compliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.query.compliance.BreachEntry.Explanation;
import org.arsye.query.platform.Opened;

/** The breaches that were declared, with what the body said of them. */
final class Breaches {

    private Breaches() {}

    /** By the name of the standard. */
    static Map<String, BreachEntry> of(List<FactsTable.Row> rows, Opened opened) {
        Map<String, List<Explanation>> explanations = new LinkedHashMap<>();
        Map<String, BreachEntry> breaches = new LinkedHashMap<>();
        for (FactsTable.Row row : rows) {
            if (row.fact() instanceof Fact.Explained explained) {
                explanations
                        .computeIfAbsent(explained.standard(), none -> new ArrayList<>())
                        .add(new Explanation(row.position(), row.at(), opened.localized(row.explanation())));
            }
        }
        for (FactsTable.Row row : rows) {
            if (row.fact() instanceof Fact.Breached breached) {
                breaches.put(
                        breached.standard(),
                        new BreachEntry(
                                breached.standard(),
                                row.position(),
                                breached.since(),
                                breached.evidence(),
                                List.copyOf(explanations.getOrDefault(breached.standard(), List.of()))));
            }
        }
        return breaches;
    }
}
