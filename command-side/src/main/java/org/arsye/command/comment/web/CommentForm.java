package org.arsye.command.comment.web;

import java.time.Duration;
import org.arsye.command.access.Author;
import org.arsye.command.access.Room;
import org.arsye.command.access.web.Addresses;
import org.arsye.command.comment.web.Submissions.Submission;
import org.arsye.command.platform.web.Cookies;
import org.arsye.command.platform.web.Done;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The forms of the public: to comment, and to take a comment back. */
@RestController
class CommentForm {

    /** {@code <comment id>.<secret>}, for the page that shows the number and the secret once. */
    private static final String RECEIPT_COOKIE = "arsye_receipt";

    private static final Duration RECEIPT_KEPT = Duration.ofMinutes(10);

    private final Forms forms;
    private final Submissions submissions;
    private final Room room;
    private final Addresses addresses;

    CommentForm(Forms forms, Submissions submissions, Room room, Addresses addresses) {
        this.forms = forms;
        this.submissions = submissions;
        this.room = room;
        this.addresses = addresses;
    }

    @PostMapping(path = "/consultations/{id}/comments/new", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> submit(@PathVariable String id, ServerWebExchange exchange) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        return forms.post(
                exchange,
                (form, command) -> submissions.act(command, consultation, submission(form), exchange),
                done -> submitted(done, exchange));
    }

    private String submitted(Done done, ServerWebExchange exchange) {
        CommentId comment = Submissions.comment(done.commandId());
        Cookies.add(
                exchange,
                Cookies.of(RECEIPT_COOKIE, comment + "." + submissions.secret(done.commandId()), RECEIPT_KEPT));
        return "/comments/" + comment + "/submitted?after=" + done.position();
    }

    private static Submission submission(Form form) {
        return new Submission(
                form.text("text"),
                form.text("proposedWording"),
                form.text("language"),
                form.text("provision"),
                form.word("contributorKind", ContributorKind.class),
                form.text("contributorName"),
                form.word("publication", Publication.class),
                null,
                null);
    }

    @PostMapping(path = "/comments/{id}/withdrawal", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> withdraw(@PathVariable String id, ServerWebExchange exchange) {
        CommentId comment = PathIds.id(id, CommentId::of);
        return forms.post(
                exchange,
                (form, command) -> CommentCommandApi.withdrawing(comment, form.text("secret")),
                done -> "/comments/" + comment + (done.position() < 0 ? "" : "?after=" + done.position()));
    }

    /** The same from the author's own room, where the secret was shown already. */
    @PostMapping(path = "/mine/withdrawal", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> withdrawFromTheRoom(ServerWebExchange exchange) {
        return forms.post(
                exchange,
                (form, command) -> {
                    Author author = room.inside(exchange, addresses.of(exchange.getRequest()));
                    return CommentCommandApi.withdrawing(author.commentId(), author.secret());
                },
                done -> "/mine" + (done.position() < 0 ? "" : "?after=" + done.position()));
    }
}
