package org.arsye.query.comments;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.query.platform.Forgotten;

/**
 * A decision on a comment as it stood at the moment asked for.
 *
 * @param position where it was drafted
 * @param justification without languages if it was erased
 * @param changedProvision where the draft act changes because of it; null where it does not
 * @param draftedBy null in public; so is approvedBy
 * @param inPlaceOf the approver who had delegated the role to whoever approved; null where none had, and in public
 * @param erased what the record says of the erasure of the justification; null where it is not erased
 * @param supersedes the decision it replaced or would replace; null for a first one
 */
public record DecisionEntry(
        DecisionId id,
        CommentId commentId,
        long position,
        Stage stage,
        Outcome outcome,
        LocalizedText justification,
        String changedProvision,
        OfficialId draftedBy,
        OfficialId approvedBy,
        OfficialId inPlaceOf,
        DecisionId supersedes,
        LocalizedText supersedingReason,
        Instant draftedAt,
        Instant approvedAt,
        Instant publishedAt,
        Forgotten erased) {

    /** How far a decision has come. */
    public enum Stage {
        DRAFTED,
        APPROVED,
        /** In force: it is the answer to the comment. */
        PUBLISHED,
        /** It was published, and a later one has replaced it. */
        SUPERSEDED
    }
}
