package org.arsye.command.comment;

import java.util.List;
import java.util.Set;
import org.arsye.events.comment.AppealOutcome;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.arsye.events.publicbody.OfficialId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished about whether a comment is shown. */
public sealed interface ModerationCommand extends CommentCommand {

    /** @param offered the reasons that the rules of the consultation have */
    record FlagComment(
            @TargetAggregateIdentifier CommentId commentId, ModerationReason reason, Set<ModerationReason> offered)
            implements ModerationCommand {}

    record DismissFlags(@TargetAggregateIdentifier CommentId commentId, OfficialId moderator)
            implements ModerationCommand {}

    /** @param offered the reasons that the rules of the consultation have */
    record HideComment(
            @TargetAggregateIdentifier CommentId commentId,
            ModerationReason reason,
            Set<ModerationReason> offered,
            OfficialId moderator)
            implements ModerationCommand {}

    /**
     * @param offered the reasons that the rules of the consultation have
     * @param passages in whatever order
     */
    record RedactComment(
            @TargetAggregateIdentifier CommentId commentId,
            ModerationReason reason,
            Set<ModerationReason> offered,
            List<Passage> passages,
            OfficialId moderator)
            implements ModerationCommand {}

    record RestoreComment(@TargetAggregateIdentifier CommentId commentId, OfficialId moderator)
            implements ModerationCommand {}

    /** @param secretDigest SHA-256 of the secret presented, lower-case hexadecimal */
    record AppealModeration(@TargetAggregateIdentifier CommentId commentId, String words, String secretDigest)
            implements ModerationCommand {}

    record DecideAppeal(
            @TargetAggregateIdentifier CommentId commentId, AppealOutcome outcome, String reason, OfficialId moderator)
            implements ModerationCommand {}
}
