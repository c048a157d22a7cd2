package org.arsye.query.annualreports;

import java.util.List;
import org.arsye.events.consultation.ReportFigures;

/**
 * What is counted of consultations that bodies brought over from their past: what the bodies said later, of lesser proof. None
 * of it is in any {@link AnnualFigure}. One counts for the year in which it opened.
 */
public enum ImportedFigure {
    /** Consultations that were brought over. */
    CONSULTATIONS,
    /** Of those, how many had a published report, as far as the body said. */
    REPORTS_PUBLISHED,
    /** Of those, how many of which nobody said how many comments came; their comments are in none of the figures below. */
    WITHOUT_FIGURES,
    /** Who came to meetings, as far as the body said. */
    PARTICIPANTS_IN_MEETINGS,
    /** How many people and organisations wrote, as far as the body said. */
    WRITTEN_CONTRIBUTORS,
    COMMENTS_RECEIVED,
    COMMENTS_ACCEPTED,
    COMMENTS_PARTLY_ACCEPTED,
    COMMENTS_REJECTED,
    COMMENTS_NOTED,
    COMMENTS_OUT_OF_SCOPE,
    COMMENTS_UNANSWERED,
    COMMENTS_WITHDRAWN;

    /** What adds up to {@link #COMMENTS_RECEIVED}. */
    public static final List<ImportedFigure> PARTS_OF_RECEIVED = List.of(
            COMMENTS_ACCEPTED,
            COMMENTS_PARTLY_ACCEPTED,
            COMMENTS_REJECTED,
            COMMENTS_NOTED,
            COMMENTS_OUT_OF_SCOPE,
            COMMENTS_UNANSWERED,
            COMMENTS_WITHDRAWN);

    /** What one consultation adds, whose body said this of its comments. */
    int of(ReportFigures said) {
        return switch (this) {
            case COMMENTS_RECEIVED -> said.received();
            case COMMENTS_ACCEPTED -> said.accepted();
            case COMMENTS_PARTLY_ACCEPTED -> said.partlyAccepted();
            case COMMENTS_REJECTED -> said.rejected();
            case COMMENTS_NOTED -> said.noted();
            case COMMENTS_OUT_OF_SCOPE -> said.outOfScope();
            case COMMENTS_UNANSWERED -> said.unanswered();
            case COMMENTS_WITHDRAWN -> said.withdrawn();
            case CONSULTATIONS, REPORTS_PUBLISHED, WITHOUT_FIGURES, PARTICIPANTS_IN_MEETINGS, WRITTEN_CONTRIBUTORS -> 0;
        };
    }
}
