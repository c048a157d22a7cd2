package org.arsye.query.annualreports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Figures of consultations that were brought over, of one or of many. What is made of parts adds up, and counts that do not
 * cannot be made.
 *
 * @param by each figure, none left out
 * @throws IllegalArgumentException if a count is below zero or the parts do not add up
 */
public record ImportedCounts(Map<ImportedFigure, Integer> by) {

    /** Nothing was counted. */
    public static final ImportedCounts NONE = new ImportedCounts(Map.of());

    public ImportedCounts {
        Map<ImportedFigure, Integer> each = new EnumMap<>(ImportedFigure.class);
        for (ImportedFigure figure : ImportedFigure.values()) {
            int counted = by.getOrDefault(figure, 0);
            if (counted < 0) {
                throw new IllegalArgumentException("a count below zero");
            }
            each.put(figure, counted);
        }
        int parts =
                ImportedFigure.PARTS_OF_RECEIVED.stream().mapToInt(each::get).sum();
        if (parts != each.get(ImportedFigure.COMMENTS_RECEIVED)) {
            throw new IllegalArgumentException("the parts do not add up to what was received");
        }
        int all = each.get(ImportedFigure.CONSULTATIONS);
        if (each.get(ImportedFigure.REPORTS_PUBLISHED) > all || each.get(ImportedFigure.WITHOUT_FIGURES) > all) {
            throw new IllegalArgumentException("more parts than consultations");
        }
        by = Collections.unmodifiableMap(each);
    }

    public int of(ImportedFigure figure) {
        return by.get(figure);
    }

    /** Both together. */
    public ImportedCounts plus(ImportedCounts other) {
        Map<ImportedFigure, Integer> sum = new EnumMap<>(by);
        other.by.forEach((figure, counted) -> sum.merge(figure, counted, Integer::sum));
        return new ImportedCounts(sum);
    }
}
