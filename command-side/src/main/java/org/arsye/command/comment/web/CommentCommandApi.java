package org.arsye.command.comment.web;

import java.time.Instant;
import java.util.UUID;
import org.arsye.command.access.WithdrawalSecret;
import org.arsye.command.comment.CommentCommand.WithdrawComment;
import org.arsye.command.comment.web.Submissions.Submission;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.Done;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.ledger.ContributionNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Comments: open to everybody while the consultation is. */
@RestController
class CommentCommandApi {

    private final Writes writes;
    private final Submissions submissions;

    CommentCommandApi(Writes writes, Submissions submissions) {
        this.writes = writes;
        this.submissions = submissions;
    }

    /**
     * @param provision art_7__para_2; absent for a comment on the whole
     * @param channel other than the platform, which is the default: for officials only
     * @param receivedAt when the body received it, for those other channels
     */
    record NewComment(
            String text,
            String language,
            String provision,
            String proposedWording,
            Contributor contributor,
            Channel channel,
            Instant receivedAt) {

        Submission submission() {
            Contributor by = contributor == null ? new Contributor(null, null, null) : contributor;
            return new Submission(
                    text,
                    proposedWording,
                    language,
                    provision,
                    by.kind(),
                    by.name(),
                    by.publication(),
                    channel,
                    receivedAt);
        }

        @Override
        public String toString() {
            return "NewComment";
        }
    }

    record Contributor(ContributorKind kind, String name, Publication publication) {
        @Override
        public String toString() {
            return "Contributor";
        }
    }

    /**
     * @param number by which to call it, also on the telephone
     * @param receipt where its proof is read
     * @param withdrawalSecret told here only; whoever has it can take the comment back
     */
    record Submitted(UUID id, String number, long position, String receipt, String withdrawalSecret) {
        @Override
        public String toString() {
            return "Submitted[" + id + "]";
        }
    }

    record Withdrawal(String secret) {
        @Override
        public String toString() {
            return "Withdrawal";
        }
    }

    @PostMapping(path = "/api/v1/consultations/{id}/comments", consumes = "application/json")
    Mono<ResponseEntity<Submitted>> submit(
            @PathVariable String id, @RequestBody NewComment wish, ServerWebExchange exchange) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        return writes.answer(
                exchange,
                wish,
                command -> submissions.act(command, consultation, wish.submission(), exchange),
                this::submitted);
    }

    private Answer<Submitted> submitted(Done done) {
        UUID id = Submissions.comment(done.commandId()).value();
        return Answer.created(
                "/api/v1/comments/" + id,
                new Submitted(
                        id,
                        ContributionNumber.of(done.position()),
                        done.position(),
                        "/ledger/receipts/" + done.eventId(),
                        submissions.secret(done.commandId())));
    }

    @PostMapping(path = "/api/v1/comments/{id}/withdrawal", consumes = "application/json")
    Mono<ResponseEntity<Void>> withdraw(
            @PathVariable String id, @RequestBody Withdrawal wish, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return writes.answer(
                exchange, wish, command -> withdrawing(comment, wish.secret()), done -> Answer.noContent());
    }

    static Act withdrawing(CommentId comment, String secret) {
        if (secret == null) {
            throw Refusal.malformed("/secret", "FIELD_REQUIRED");
        }
        return Act.ofThePublic(new WithdrawComment(comment, WithdrawalSecret.digest(secret)));
    }
}
