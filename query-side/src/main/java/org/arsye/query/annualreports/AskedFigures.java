package org.arsye.query.annualreports;

import static org.arsye.query.annualreports.AnnualFigure.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.arsye.norms.pack.AnnualItem;

/** Which figures answer what a regulation asks of the report of a year. */
public final class AskedFigures {

    private static final Map<AnnualItem.Figure, List<AnnualFigure>> COUNTED = counted();

    private AskedFigures() {}

    /** Those that are counted of an item, in their order; empty where the answer is no count. */
    public static List<AnnualFigure> of(AnnualItem item) {
        return item.figures().stream()
                .flatMap(figure -> COUNTED.getOrDefault(figure, List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<AnnualItem.Figure, List<AnnualFigure>> counted() {
        Map<AnnualItem.Figure, List<AnnualFigure>> counted = new EnumMap<>(AnnualItem.Figure.class);
        counted.put(AnnualItem.Figure.DRAFTS_INITIATED, List.of(DRAFTS_INITIATED));
        counted.put(AnnualItem.Figure.DRAFTS_BY_TYPE, List.of(DRAFTS_INITIATED));
        counted.put(AnnualItem.Figure.DRAFTS_CONSULTED, List.of(DRAFTS_CONSULTED));
        counted.put(
                AnnualItem.Figure.DRAFTS_ADOPTED, List.of(ADOPTED_AFTER_CONSULTATION, ADOPTED_WITHOUT_CONSULTATION));
        counted.put(AnnualItem.Figure.ADOPTED_AFTER_CONSULTATION, List.of(ADOPTED_AFTER_CONSULTATION));
        counted.put(AnnualItem.Figure.ADOPTED_WITHOUT_CONSULTATION_WITH_REASONS, List.of(ADOPTED_WITHOUT_CONSULTATION));
        counted.put(AnnualItem.Figure.MEETINGS, List.of(MEETINGS));
        counted.put(AnnualItem.Figure.PARTICIPANTS_IN_MEETINGS, List.of(PARTICIPANTS_IN_MEETINGS));
        counted.put(AnnualItem.Figure.WRITTEN_CONTRIBUTORS, List.of(WRITTEN_CONTRIBUTIONS));
        counted.put(AnnualItem.Figure.COMMENTS_RECEIVED, List.of(COMMENTS_RECEIVED));
        counted.put(AnnualItem.Figure.COMMENTS_ACCEPTED, List.of(COMMENTS_ACCEPTED));
        counted.put(AnnualItem.Figure.COMMENTS_PARTLY_ACCEPTED, List.of(COMMENTS_PARTLY_ACCEPTED));
        counted.put(AnnualItem.Figure.COMMENTS_REJECTED, List.of(COMMENTS_REJECTED));
        return counted;
    }
}
