package org.arsye.query.comments;

import java.util.Map;
import org.arsye.events.consultation.ReportFigures;

/** What a comment is counted as: exactly one of these at any moment. */
public enum Answer {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED,
    NOTED,
    OUT_OF_SCOPE,
    /** Received, not withdrawn, and without a published decision. */
    UNANSWERED,
    /** Taken back by its author, whatever was decided. */
    WITHDRAWN;

    /** The totals from how many comments are counted as what: received is the sum of the parts, by construction. */
    static ReportFigures figures(Map<Answer, Integer> counted) {
        return new ReportFigures(
                counted.values().stream().mapToInt(Integer::intValue).sum(),
                counted.getOrDefault(ACCEPTED, 0),
                counted.getOrDefault(PARTLY_ACCEPTED, 0),
                counted.getOrDefault(REJECTED, 0),
                counted.getOrDefault(NOTED, 0),
                counted.getOrDefault(OUT_OF_SCOPE, 0),
                counted.getOrDefault(UNANSWERED, 0),
                counted.getOrDefault(WITHDRAWN, 0));
    }
}
