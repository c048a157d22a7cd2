package org.arsye.norms.pack;

import org.arsye.events.comment.Outcome;

/** Which answer a comment may get, and whether it must be justified. */
public record OutcomeRule(String id, Outcome outcome, Answer allowed, Justification justification, Said said)
        implements Norm {

    /** Whether the regulation asks for a reason. This house asks for one always. */
    public enum Justification {
        MANDATORY,
        /** One for a group of comments is enough. */
        MANDATORY_PER_GROUP,
        NOT_MENTIONED
    }
}
