package org.arsye.query.comments;

import java.time.Instant;
import java.util.List;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.ledger.ContributionNumber;

/**
 * A comment that waits for a moderator, or is hidden or shown in part.
 *
 * @param position where it was submitted; lists are ordered by it
 * @param flagged for what, since a moderator looked at it last
 * @param flaggedSince null where it is not flagged
 * @param appealedAt null where no appeal is open
 */
public record WaitingEntry(
        CommentId commentId,
        ConsultationId consultationId,
        String number,
        long position,
        Shown shown,
        List<ModerationReason> flagged,
        Instant flaggedSince,
        Instant appealedAt) {

    /** @param position where it was submitted, from which its number follows */
    static WaitingEntry of(
            CommentId comment,
            ConsultationId consultation,
            long position,
            Shown shown,
            List<ModerationReason> flagged,
            Instant flaggedSince,
            Instant appealedAt) {
        return new WaitingEntry(
                comment,
                consultation,
                ContributionNumber.of(position),
                position,
                shown,
                flagged,
                flaggedSince,
                appealedAt);
    }

    /** Which of them are asked for. */
    public enum Which {
        /** Flagged, or with an open appeal. */
        ALL,
        FLAGGED,
        APPEALED,
        /** Hidden or shown in part, whether or not anything waits. */
        MODERATED
    }
}
