package org.arsye.query.site.page;

import java.time.Instant;
import org.arsye.events.comment.Outcome;

/**
 * A decision on a comment.
 *
 * @param state drafted, approved, published, superseded
 * @param justification null where it was erased
 * @param changed the provision that changes because of it; null if none
 * @param why why it replaces an earlier one; null if it does not
 * @param draftedAt null where the reader may not know
 * @param publishedAt null before
 * @param own whether the reader drafted it
 * @param erased when and under what the justification was erased; null where it was not
 */
public record Ruling(
        String id,
        String state,
        Outcome outcome,
        Said justification,
        String changed,
        Said why,
        Instant draftedAt,
        Instant approvedAt,
        Instant publishedAt,
        boolean own,
        String erased) {

    /** Of which nothing was erased. */
    public Ruling(
            String id,
            String state,
            Outcome outcome,
            Said justification,
            String changed,
            Said why,
            Instant draftedAt,
            Instant approvedAt,
            Instant publishedAt,
            boolean own) {
        this(id, state, outcome, justification, changed, why, draftedAt, approvedAt, publishedAt, own, null);
    }
}
