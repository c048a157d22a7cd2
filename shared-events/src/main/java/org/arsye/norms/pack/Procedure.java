package org.arsye.norms.pack;

import java.util.Optional;
import java.util.Set;

/**
 * Something a body may do to the course of a consultation.
 *
 * @param needs what it must have or do with it
 * @param term the id of the term it is bounded by
 */
public record Procedure(String id, Kind kind, Answer allowed, Set<Need> needs, Optional<String> term, Said said)
        implements Norm {

    public Procedure {
        needs = Set.copyOf(needs);
    }

    /** What can be done. */
    public enum Kind {
        EXTENSION,
        REPEATED_NOTICE,
        URGENT_PROCEDURE,
        /** Comments that come after the end are considered. */
        LATE_COMMENTS,
        /** One justification for a group of comments. */
        GROUPED_JUSTIFICATION,
        ADOPTION_WITHOUT_CONSULTATION
    }

    /** What it takes. */
    public enum Need {
        REASON,
        DECISION_OF_THE_BODY,
        PARTIES_TOLD,
        LISTED_IN_ANNUAL_REPORT
    }
}
