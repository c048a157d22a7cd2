package org.arsye.query.annualreports;

import java.util.List;

/**
 * What the report of a year counts. A draft counts once the public can see it: after it was opened for consultation, or after
 * an outcome was recorded. Comments count for the year in which their consultation was opened first.
 */
public enum AnnualFigure {
    /** Drafts begun in the year. */
    DRAFTS_INITIATED,
    /** Drafts opened for consultation in the year. */
    DRAFTS_CONSULTED,
    /** Of those, how many have a published report. */
    REPORTS_PUBLISHED,
    /** Acts adopted in the year after a consultation. */
    ADOPTED_AFTER_CONSULTATION,
    /** Acts adopted in the year without one; each has its reason. */
    ADOPTED_WITHOUT_CONSULTATION,
    /** Meetings, focus groups and conferences on drafts that were opened in the year, whenever they were held. */
    MEETINGS,
    /** Who took part in those, as far as somebody counted. */
    PARTICIPANTS_IN_MEETINGS,
    COMMENTS_RECEIVED,
    COMMENTS_ACCEPTED,
    COMMENTS_PARTLY_ACCEPTED,
    COMMENTS_REJECTED,
    COMMENTS_NOTED,
    COMMENTS_OUT_OF_SCOPE,
    COMMENTS_UNANSWERED,
    COMMENTS_WITHDRAWN,
    /**
     * Comments that were written, here or elsewhere, and not withdrawn. Nobody is recognised from one comment to another, so
     * this counts contributions and no persons.
     */
    WRITTEN_CONTRIBUTIONS;

    /** What adds up to {@link #COMMENTS_RECEIVED}. */
    public static final List<AnnualFigure> PARTS_OF_RECEIVED = List.of(
            COMMENTS_ACCEPTED,
            COMMENTS_PARTLY_ACCEPTED,
            COMMENTS_REJECTED,
            COMMENTS_NOTED,
            COMMENTS_OUT_OF_SCOPE,
            COMMENTS_UNANSWERED,
            COMMENTS_WITHDRAWN);
}
