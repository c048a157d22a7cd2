package org.arsye.command.comment;

import org.arsye.events.comment.CommentEvent;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.consultation.ConsultationId;

/** What the rules remember of a comment; never what it says. */
sealed interface CommentState {

    ConsultationId consultationId();

    /** SHA-256 of the secret that withdraws it, lower-case hexadecimal; null where nobody was given one. */
    String withdrawalDigest();

    default Decisions decisions() {
        return Decisions.NONE;
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

    record Submitted(ConsultationId consultationId, String withdrawalDigest, Decisions decisions)
            implements CommentState {}

    record Withdrawn(ConsultationId consultationId, String withdrawalDigest) implements CommentState {}

    default CommentState after(CommentEvent event) {
        return switch (event) {
            case CommentSubmitted submitted ->
                new Submitted(submitted.consultationId(), submitted.withdrawalDigest(), Decisions.NONE);
            case CommentWithdrawn withdrawn -> new Withdrawn(consultationId(), withdrawalDigest());
            case DecisionDrafted drafted -> with(decisions().after(drafted));
            case DecisionApproved approved -> with(decisions().after(approved));
            case DecisionPublished published -> with(decisions().after(published));
        };
    }

    private CommentState with(Decisions decisions) {
        return new Submitted(consultationId(), withdrawalDigest(), decisions);
    }
}
