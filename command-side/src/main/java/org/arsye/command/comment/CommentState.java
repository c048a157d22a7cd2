package org.arsye.command.comment;

import org.arsye.command.comment.Moderation.Shown;
import org.arsye.events.comment.CommentEvent;
import org.arsye.events.comment.CommentFlagged;
import org.arsye.events.comment.CommentFlagsDismissed;
import org.arsye.events.comment.CommentHidden;
import org.arsye.events.comment.CommentRedacted;
import org.arsye.events.comment.CommentRestored;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.comment.ModerationAppealDecided;
import org.arsye.events.comment.ModerationAppealed;
import org.arsye.events.consultation.ConsultationId;

/** What the rules remember of a comment; never what it says. */
sealed interface CommentState {

    ConsultationId consultationId();

    /** SHA-256 of the secret that withdraws it, lower-case hexadecimal; null where nobody was given one. */
    String withdrawalDigest();

    default Decisions decisions() {
        return Decisions.NONE;
    }

    default Moderation moderation() {
        return Moderation.NONE;
    }

    record NotSubmitted() implements CommentState {
        @Override
        public ConsultationId consultationId() {
            return null;
        }

        @Override
        public String withdrawalDigest() {
            return null;
        }
    }

    record Submitted(ConsultationId consultationId, String withdrawalDigest, Decisions decisions, Moderation moderation)
            implements CommentState {}

    record Withdrawn(ConsultationId consultationId, String withdrawalDigest) implements CommentState {}

    default CommentState after(CommentEvent event) {
        return switch (event) {
            case CommentSubmitted submitted ->
                new Submitted(
                        submitted.consultationId(), submitted.withdrawalDigest(), Decisions.NONE, Moderation.NONE);
            case CommentWithdrawn withdrawn -> new Withdrawn(consultationId(), withdrawalDigest());
            case DecisionDrafted drafted -> with(decisions().after(drafted));
            case DecisionApproved approved -> with(decisions().after(approved));
            case DecisionPublished published -> with(decisions().after(published));
            case CommentFlagged flagged -> with(moderation().after(flagged));
            case CommentFlagsDismissed dismissed -> with(moderation().after(dismissed));
            case CommentHidden hidden -> with(moderation().acted(Shown.NOTHING, hidden.reason(), hidden.hiddenBy()));
            case CommentRedacted redacted ->
                with(moderation().acted(Shown.IN_PART, redacted.reason(), redacted.redactedBy()));
            case CommentRestored restored -> with(moderation().restored());
            case ModerationAppealed appealed -> with(moderation().appealed());
            case ModerationAppealDecided decided -> with(moderation().after(decided));
        };
    }

    private CommentState with(Decisions decisions) {
        return new Submitted(consultationId(), withdrawalDigest(), decisions, moderation());
    }

    private CommentState with(Moderation moderation) {
        return new Submitted(consultationId(), withdrawalDigest(), decisions(), moderation);
    }
}
