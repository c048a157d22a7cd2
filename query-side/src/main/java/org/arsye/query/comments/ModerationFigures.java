package org.arsye.query.comments;

import java.util.List;
import org.arsye.events.comment.ModerationReason;

/**
 * What became of whether comments are shown. Received is the sum of whole, inPart, hidden, unpublished and withdrawn; what its
 * author took back, or kept back, is counted as that.
 *
 * @param inPart shown but for some passages
 * @param unpublished the author did not want it published
 * @param byReason those that are hidden or shown in part, for every reason there is one of
 * @param flagged reasons for which comments wait for a moderator
 * @param lookedAt reasons for which a moderator has looked at a comment
 */
public record ModerationFigures(
        int received,
        int whole,
        int inPart,
        int hidden,
        int unpublished,
        int withdrawn,
        List<ByReason> byReason,
        int flagged,
        int lookedAt,
        int appealsOpen,
        int appealsGranted,
        int appealsRefused) {

    /** Comments hidden or shown in part for one reason. */
    public record ByReason(ModerationReason reason, int hidden, int inPart) {}
}
