package org.arsye.query.annualreports;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * The figures of a year: counted from the drafts and from nothing else, so that each opens to the drafts that make it, and all
 * ways of dividing them add up to the same.
 *
 * @param drafts those that count for anything in the year, in the order of the record
 */
public record AnnualFigures(List<AnnualDraft> drafts) {

    public AnnualFigures {
        drafts = List.copyOf(drafts);
    }

    public AnnualCounts total() {
        return sum(drafts);
    }

    /** By document type, in the order of the annual report; types without anything are left out. */
    public Map<DocumentType, AnnualCounts> byType() {
        return divided(AnnualDraft::documentType, Comparator.naturalOrder());
    }

    /** By public body, those first whose first draft came first; bodies without anything are left out. */
    public Map<PublicBodyId, AnnualCounts> byBody() {
        return divided(AnnualDraft::publicBodyId, (one, other) -> 0);
    }

    /** What stands behind a figure, of one body or type if they are given. */
    public List<AnnualDraft> behind(AnnualFigure figure, PublicBodyId body, DocumentType type) {
        return drafts.stream()
                .filter(draft -> draft.figures().of(figure) > 0)
                .filter(draft -> body == null || draft.publicBodyId().equals(body))
                .filter(draft -> type == null || draft.documentType() == type)
                .toList();
    }

    /**
     * SIGMA's share of drafts consulted on the portal: those consulted here among those consulted or adopted without
     * consultation, in per cent; empty where there was none.
     */
    public Portal portal() {
        AnnualCounts total = total();
        int consulted = total.of(AnnualFigure.DRAFTS_CONSULTED);
        return new Portal(consulted, consulted + total.of(AnnualFigure.ADOPTED_WITHOUT_CONSULTATION));
    }

    /**
     * How many drafts were consulted on the portal, of how many.
     *
     * @param onPortal of {@code of}
     */
    public record Portal(int onPortal, int of) {

        private static final double NOTHING_BELOW = 60;
        private static final double MOST_POINTS = 10;

        /** Per cent; null where there is nothing to divide by. */
        public Double share() {
            return of == 0 ? null : 100.0 * onPortal / of;
        }

        /** None below 60 per cent, ten at 100, in between along a line (SIGMA, central portal); null as the share. */
        public Double points() {
            Double share = share();
            if (share == null) {
                return null;
            }
            return share < NOTHING_BELOW ? 0 : MOST_POINTS * (share - NOTHING_BELOW) / (100 - NOTHING_BELOW);
        }
    }

    private <K> Map<K, AnnualCounts> divided(Function<AnnualDraft, K> by, Comparator<K> order) {
        Map<K, AnnualCounts> parts = new LinkedHashMap<>();
        drafts.forEach(draft -> parts.merge(by.apply(draft), draft.figures(), AnnualCounts::plus));
        Map<K, AnnualCounts> ordered = new LinkedHashMap<>();
        parts.keySet().stream().sorted(order).forEach(key -> ordered.put(key, parts.get(key)));
        return ordered;
    }

    private static AnnualCounts sum(List<AnnualDraft> drafts) {
        return drafts.stream().map(AnnualDraft::figures).reduce(AnnualCounts.NONE, AnnualCounts::plus);
    }
}
