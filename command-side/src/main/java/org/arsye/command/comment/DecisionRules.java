package org.arsye.command.comment;

import static org.arsye.command.comment.CommentRejected.*;

import java.util.regex.Pattern;
import org.arsye.command.comment.CommentCommand.ApproveDecision;
import org.arsye.command.comment.CommentCommand.DraftDecision;
import org.arsye.command.comment.CommentCommand.PublishDecision;
import org.arsye.command.comment.CommentState.Submitted;
import org.arsye.command.comment.Decisions.Approved;
import org.arsye.command.comment.Decisions.Drafted;
import org.arsye.command.comment.Decisions.Nothing;
import org.arsye.command.comment.Decisions.Proposal;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.events.Sealed;
import org.arsye.events.comment.CommentEvent;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.DecisionPublished;

/** How a comment is answered: one official drafts, another one approves, then it is published. */
final class DecisionRules {

    /**
     * Letters a justification has at least in each official language. "Refuzohet" and "U skladu sa zakonom" are no answers to a
     * person who asked why; the shortest sentence with a verb and a ground is longer.
     */
    static final int THINNEST_JUSTIFICATION = 20;

    /** The id of an article or a paragraph (Akoma Ntoso naming), which may be a new one of the changed text: art_7a. */
    private static final Pattern PROVISION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    private DecisionRules() {}

    /** A further draft replaces one that is not published; a published decision is only superseded, with a reason. */
    static CommentEvent draft(DraftDecision command, Submitted comment) {
        Decisions decisions = comment.decisions();
        if (decisions.known().contains(command.decisionId())) {
            throw new Rejection(DECISION_ALREADY_DRAFTED);
        }
        boolean supersedes = decisions.published() != null;
        Objections objections = new Objections()
                .when(command.outcome() == null, OUTCOME_REQUIRED, "/outcome")
                .substantial(
                        command.justification(),
                        THINNEST_JUSTIFICATION,
                        JUSTIFICATION_REQUIRED,
                        JUSTIFICATION_TOO_THIN,
                        "/justification")
                .when(!isProvision(command.changedProvision()), CHANGED_PROVISION_NOT_VALID, "/changedProvision")
                .when(!supersedes && command.supersedingReason() != null, NOTHING_TO_SUPERSEDE, "/supersedingReason");
        if (supersedes) {
            objections.substantial(
                    command.supersedingReason(),
                    THINNEST_JUSTIFICATION,
                    SUPERSEDING_REASON_REQUIRED,
                    SUPERSEDING_REASON_TOO_THIN,
                    "/supersedingReason");
        }
        objections.raise();
        return new DecisionDrafted(
                command.commentId(),
                comment.consultationId(),
                command.decisionId(),
                command.outcome(),
                Sealed.text(command.justification()),
                command.changedProvision(),
                command.draftedBy(),
                decisions.published(),
                Sealed.text(command.supersedingReason()));
    }

    /** Four eyes: nobody approves what they drafted, nor lets it be approved in their own place. */
    static CommentEvent approve(ApproveDecision command, Submitted comment) {
        return switch (current(command.decisionId(), comment.decisions())) {
            case Drafted drafted -> {
                if (drafted.draftedBy().equals(command.approvedBy())
                        || drafted.draftedBy().equals(command.inPlaceOf())) {
                    throw new Rejection(OWN_DRAFT);
                }
                yield new DecisionApproved(
                        command.commentId(),
                        comment.consultationId(),
                        command.decisionId(),
                        command.approvedBy(),
                        command.inPlaceOf());
            }
            case Approved approved -> throw new Rejection(DECISION_ALREADY_APPROVED);
            case Nothing nothing -> throw new Rejection(UNKNOWN_DECISION);
        };
    }

    static CommentEvent publish(PublishDecision command, Submitted comment) {
        return switch (current(command.decisionId(), comment.decisions())) {
            case Approved approved ->
                new DecisionPublished(
                        command.commentId(), comment.consultationId(), command.decisionId(), approved.outcome());
            case Drafted drafted -> throw new Rejection(DECISION_NOT_APPROVED);
            case Nothing nothing -> throw new Rejection(UNKNOWN_DECISION);
        };
    }

    /** What is being prepared, if it is the decision meant. */
    private static Proposal current(DecisionId meant, Decisions decisions) {
        if (!decisions.known().contains(meant)) {
            throw new Rejection(UNKNOWN_DECISION);
        }
        if (meant.equals(decisions.published())) {
            throw new Rejection(DECISION_ALREADY_PUBLISHED);
        }
        if (!meant.equals(decisions.proposal().decisionId())) {
            throw new Rejection(DECISION_REPLACED);
        }
        return decisions.proposal();
    }

    private static boolean isProvision(String id) {
        return id == null || PROVISION.matcher(id).matches();
    }
}
