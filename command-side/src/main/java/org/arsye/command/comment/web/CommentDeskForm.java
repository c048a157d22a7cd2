package org.arsye.command.comment.web;

import org.arsye.command.comment.web.Answering.NewDecision;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The forms of a comment's desk: to draft an answer, approve one, publish one. */
@RestController
class CommentDeskForm {

    private final Forms forms;
    private final Answering answering;

    CommentDeskForm(Forms forms, Answering answering) {
        this.forms = forms;
        this.answering = answering;
    }

    @PostMapping(path = "/desk/comments/{id}", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> post(@PathVariable String id, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return forms.post(
                exchange,
                (form, command) -> act(command, comment, form, exchange),
                done -> "/desk/comments/" + comment + (done.position() < 0 ? "" : "?after=" + done.position()));
    }

    private Act act(CommandId command, CommentId comment, Form form, ServerWebExchange exchange) {
        return switch (form.text("action", "")) {
            case "draft" ->
                answering.drafting(
                        command,
                        comment,
                        new NewDecision(
                                form.word("outcome", Outcome.class),
                                form.localized("justification"),
                                form.text("changedProvision"),
                                form.localized("supersedingReason")),
                        exchange);
            case "approve" -> answering.approving(comment, decision(form), exchange);
            case "publish" -> answering.publishing(comment, decision(form), exchange);
            default -> throw Refusal.malformed("/action", "UNKNOWN_VALUE");
        };
    }

    private static DecisionId decision(Form form) {
        String decision = form.text("decisionId", "");
        return PathIds.id(decision, DecisionId::of);
    }
}
