package org.arsye.norms.pack;

import java.util.Set;

/** What the report of a year has to give. */
public record AnnualItem(String id, Set<Figure> figures, Said said) implements Norm {

    public AnnualItem {
        figures = Set.copyOf(figures);
    }

    /** Figures that are counted. */
    public enum Figure {
        DRAFTS_INITIATED,
        DRAFTS_BY_TYPE,
        DRAFTS_CONSULTED,
        DRAFTS_ADOPTED,
        ADOPTED_AFTER_CONSULTATION,
        ADOPTED_WITHOUT_CONSULTATION_WITH_REASONS,
        MEETINGS,
        PARTICIPANTS_IN_MEETINGS,
        WRITTEN_CONTRIBUTORS,
        COMMENTS_RECEIVED,
        COMMENTS_ACCEPTED,
        COMMENTS_PARTLY_ACCEPTED,
        COMMENTS_REJECTED,
        SHARE_MEETING_ALL_STANDARDS,
        SHARE_ON_PLATFORM
    }
}
