package org.arsye.command.comment.web;

import java.util.UUID;
import org.arsye.command.comment.web.Answering.NewDecision;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Decisions on a comment: drafted by one official, approved by another, published. */
@RestController
@RequestMapping("/api/v1/comments/{id}/decisions")
class DecisionCommandApi {

    private final Writes writes;
    private final Answering answering;

    DecisionCommandApi(Writes writes, Answering answering) {
        this.writes = writes;
        this.answering = answering;
    }

    record Created(UUID id) {}

    @PostMapping(consumes = "application/json")
    Mono<ResponseEntity<Created>> draft(
            @PathVariable String id, @RequestBody NewDecision wish, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return writes.answer(exchange, wish, command -> answering.drafting(command, comment, wish, exchange), done -> {
            UUID decision = Answering.decision(done.commandId()).value();
            return Answer.created("/api/v1/comments/" + comment + "/decisions/" + decision, new Created(decision));
        });
    }

    @PostMapping("/{decisionId}/approval")
    Mono<ResponseEntity<Void>> approve(
            @PathVariable String id, @PathVariable String decisionId, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        DecisionId decision = PathIds.id(decisionId, DecisionId::of);
        return writes.answer(
                exchange,
                null,
                command -> answering.approving(comment, decision, exchange),
                done -> Answer.noContent());
    }

    @PostMapping("/{decisionId}/publication")
    Mono<ResponseEntity<Void>> publish(
            @PathVariable String id, @PathVariable String decisionId, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        DecisionId decision = PathIds.id(decisionId, DecisionId::of);
        return writes.answer(
                exchange,
                null,
                command -> answering.publishing(comment, decision, exchange),
                done -> Answer.noContent());
    }
}
