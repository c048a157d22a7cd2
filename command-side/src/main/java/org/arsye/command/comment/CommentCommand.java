package org.arsye.command.comment;

import java.time.Instant;
import org.arsye.command.register.ConsultationWindow;
import org.arsye.events.LocalizedText;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.HandInId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.publicbody.OfficialId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of a comment. */
public sealed interface CommentCommand
        permits CommentCommand.SubmitComment,
                CommentCommand.WithdrawComment,
                CommentCommand.DraftDecision,
                CommentCommand.ApproveDecision,
                CommentCommand.PublishDecision,
                ModerationCommand {

    CommentId commentId();

    /**
     * @param window the consultation as the write side knows it at this moment
     * @param provision null for a comment on the whole
     * @param receivedAt when the body received it; null for now
     * @param handInId null for a comment that is not part of a bulk hand-in
     * @param withdrawalDigest SHA-256 of the secret that withdraws it, lower-case hexadecimal
     */
    record SubmitComment(
            @TargetAggregateIdentifier CommentId commentId,
            ConsultationWindow window,
            String provision,
            String text,
            String proposedWording,
            String language,
            ContributorKind contributorKind,
            String contributorName,
            Publication publication,
            Channel channel,
            Instant receivedAt,
            HandInId handInId,
            String withdrawalDigest)
            implements CommentCommand {}

    /** @param secretDigest SHA-256 of the secret presented, lower-case hexadecimal */
    record WithdrawComment(@TargetAggregateIdentifier CommentId commentId, String secretDigest)
            implements CommentCommand {}

    /** @param supersedingReason why a published decision is replaced; null where none is */
    record DraftDecision(
            @TargetAggregateIdentifier CommentId commentId,
            DecisionId decisionId,
            Outcome outcome,
            LocalizedText justification,
            String changedProvision,
            OfficialId draftedBy,
            LocalizedText supersedingReason)
            implements CommentCommand {}

    /** @param inPlaceOf the approver who delegated the role to them; null where they hold it themselves */
    record ApproveDecision(
            @TargetAggregateIdentifier CommentId commentId,
            DecisionId decisionId,
            OfficialId approvedBy,
            OfficialId inPlaceOf)
            implements CommentCommand {}

    record PublishDecision(@TargetAggregateIdentifier CommentId commentId, DecisionId decisionId)
            implements CommentCommand {}
}
