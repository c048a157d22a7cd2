package org.arsye.query.comments;

import java.time.Instant;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.ledger.ContributionNumber;

/**
 * What a moderator made of a comment; who it was is not told.
 *
 * @param position where it was recorded; lists are ordered by it
 * @param number of the comment, as its author was told
 * @param reason null where it is shown as a whole again
 */
public record ModerationAct(
        CommentId commentId, String number, long position, Instant at, Shown shown, ModerationReason reason) {

    /** @param submitted where the comment was submitted */
    static ModerationAct of(
            CommentId comment, long submitted, long position, Instant at, Shown shown, ModerationReason reason) {
        return new ModerationAct(comment, ContributionNumber.of(submitted), position, at, shown, reason);
    }
}
