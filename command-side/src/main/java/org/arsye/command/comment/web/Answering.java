package org.arsye.command.comment.web;

import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.comment.CommentCommand.ApproveDecision;
import org.arsye.command.comment.CommentCommand.DraftDecision;
import org.arsye.command.comment.CommentCommand.PublishDecision;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.register.CommentRegister;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What officials of a body wish in answer to a comment. Its methods block their thread. */
@Component
class Answering {

    private final CommentRegister comments;
    private final ConsultationWindows windows;

    Answering(CommentRegister comments, ConsultationWindows windows) {
        this.comments = comments;
        this.windows = windows;
    }

    /** @param supersedingReason why a published decision is replaced; null where none is */
    record NewDecision(
            Outcome outcome, LocalizedText justification, String changedProvision, LocalizedText supersedingReason) {
        @Override
        public String toString() {
            return "NewDecision";
        }
    }

    /** The decision that a command drafts. */
    static DecisionId decision(CommandId command) {
        return new DecisionId(command.creates("decision"));
    }

    Act drafting(CommandId command, CommentId comment, NewDecision wish, ServerWebExchange exchange) {
        Caller official = at(comment, Role.OFFICIAL, exchange);
        return Permissions.act(
                new DraftDecision(
                        comment,
                        decision(command),
                        wish.outcome(),
                        wish.justification(),
                        wish.changedProvision(),
                        official.officialId(),
                        wish.supersedingReason()),
                Role.OFFICIAL,
                official);
    }

    Act approving(CommentId comment, DecisionId decision, ServerWebExchange exchange) {
        Caller approver = at(comment, Role.APPROVER, exchange);
        return Permissions.act(
                new ApproveDecision(comment, decision, approver.officialId(), approver.inPlaceOf(Role.APPROVER)),
                Role.APPROVER,
                approver);
    }

    Act publishing(CommentId comment, DecisionId decision, ServerWebExchange exchange) {
        return Permissions.act(
                new PublishDecision(comment, decision), Role.APPROVER, at(comment, Role.APPROVER, exchange));
    }

    private Caller at(CommentId comment, Role role, ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        return Permissions.at(windows.of(comments.consultationOf(comment)).publicBodyId(), role, exchange);
    }
}
