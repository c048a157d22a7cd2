package org.arsye.norms.pack;

import java.util.Optional;

/**
 * What a consultation is held to, in a form that can be judged from events.
 *
 * @param term the id of the term that is measured
 */
public record Standard(String id, Rule rule, Optional<String> term, Said said) implements Norm {

    /** What can be judged. */
    public enum Rule {
        LISTED_IN_PLAN(false),
        INTEREST_ASKED(false),
        PRELIMINARY_HELD(false),
        NOTICE_COMPLETE(false),
        DOCUMENTS_PUBLISHED(false),
        LANGUAGES_COMPLETE(false),
        OPEN_AT_LEAST(true),
        OPEN_AT_MOST(true),
        EXTENSION_TOLD(false),
        MEETING_ANNOUNCED(true),
        MINUTES_PUBLISHED(false),
        RECEIPT_ACKNOWLEDGED(true),
        EVERY_COMMENT_ANSWERED(false),
        EVERY_OUTCOME_JUSTIFIED(false),
        ANSWERED_WITHIN(true),
        REPORT_PUBLISHED(false),
        REPORTED_WITHIN(true),
        TIMELINE_ANNOUNCED(true),
        SPACE_MEETS(true),
        ON_ONE_PLATFORM(false);

        private final boolean needsTerm;

        Rule(boolean needsTerm) {
            this.needsTerm = needsTerm;
        }

        /** Whether it measures a term, which the standard then names. */
        public boolean needsTerm() {
            return needsTerm;
        }
    }
}
