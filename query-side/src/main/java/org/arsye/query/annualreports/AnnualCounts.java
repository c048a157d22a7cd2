package org.arsye.query.annualreports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Figures of a year, of one draft or of many. What is made of parts adds up, and counts that do not cannot be made.
 *
 * @param by each figure, none left out
 * @throws IllegalArgumentException if a count is below zero or the parts do not add up
 */
public record AnnualCounts(Map<AnnualFigure, Integer> by) {

    /** Nothing was counted. */
    public static final AnnualCounts NONE = new AnnualCounts(Map.of());

    public AnnualCounts {
        Map<AnnualFigure, Integer> each = new EnumMap<>(AnnualFigure.class);
        for (AnnualFigure figure : AnnualFigure.values()) {
            int counted = by.getOrDefault(figure, 0);
            if (counted < 0) {
                throw new IllegalArgumentException("a count below zero");
            }
            each.put(figure, counted);
        }
        int parts = AnnualFigure.PARTS_OF_RECEIVED.stream().mapToInt(each::get).sum();
        if (parts != each.get(AnnualFigure.COMMENTS_RECEIVED)) {
            throw new IllegalArgumentException("the parts do not add up to what was received");
        }
        if (each.get(AnnualFigure.REPORTS_PUBLISHED) > each.get(AnnualFigure.DRAFTS_CONSULTED)) {
            throw new IllegalArgumentException("more reports than consultations");
        }
        by = Collections.unmodifiableMap(each);
    }

    public int of(AnnualFigure figure) {
        return by.get(figure);
    }

    /** Both together. */
    public AnnualCounts plus(AnnualCounts other) {
        Map<AnnualFigure, Integer> sum = new EnumMap<>(by);
        other.by.forEach((figure, counted) -> sum.merge(figure, counted, Integer::sum));
        return new AnnualCounts(sum);
    }
}
