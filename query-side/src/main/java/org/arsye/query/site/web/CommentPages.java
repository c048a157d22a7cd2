package org.arsye.query.site.web;

import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.CommentsComposer;
import org.arsye.query.site.draft.FormDrafts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One comment: read, written, confirmed, withdrawn. The forms post to their own address, which the command side answers. */
@Controller
class CommentPages {

    private static final String DRAFT = "draft";
    private static final String DRAFT_KEY = "arsye_draft";
    private static final String RECEIPT = "arsye_receipt";

    private final PageWriter writer;
    private final CommentsComposer comments;
    private final FormDrafts drafts;

    CommentPages(PageWriter writer, CommentsComposer comments, FormDrafts drafts) {
        this.writer = writer;
        this.comments = comments;
        this.drafts = drafts;
    }

    @GetMapping("/comments/{id}")
    Mono<ResponseEntity<byte[]>> comment(
            ServerWebExchange exchange, Moment moment, @PathVariable("id") String written) {
        CommentId id = Ids.comment(written);
        return writer.show(exchange, moment, w -> comments.comment(id, moment, w));
    }

    @GetMapping("/consultations/{id}/comments/new")
    Mono<ResponseEntity<byte[]>> form(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") String written,
            @RequestParam(name = "provision", required = false) String provision,
            @RequestParam(name = DRAFT, required = false) String draft,
            @CookieValue(name = DRAFT_KEY, required = false) String key) {
        ConsultationId id = Ids.consultation(written);
        return writer.form(
                exchange, moment, w -> comments.newComment(id, provision, drafts.open(draft, key), moment, w));
    }

    @GetMapping("/comments/{id}/submitted")
    Mono<ResponseEntity<byte[]>> submitted(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") String written,
            @CookieValue(name = RECEIPT, required = false) String receipt) {
        CommentId id = Ids.comment(written);
        return writer.form(exchange, moment, w -> comments.submitted(id, secret(receipt, id), moment, w));
    }

    @GetMapping("/comments/{id}/withdrawal")
    Mono<ResponseEntity<byte[]>> withdrawal(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") String written,
            @RequestParam(name = DRAFT, required = false) String draft,
            @CookieValue(name = DRAFT_KEY, required = false) String key,
            @CookieValue(name = RECEIPT, required = false) String receipt) {
        CommentId id = Ids.comment(written);
        return writer.form(exchange, moment, w -> {
            var form = drafts.open(draft, key).starting("secret", secret(receipt, id));
            return comments.withdrawal(id, form, moment, w);
        });
    }

    /** The secret in a receipt, if it is this comment's. */
    static String secret(String receipt, CommentId id) {
        String own = id + ".";
        return receipt != null && receipt.startsWith(own) ? receipt.substring(own.length()) : null;
    }
}
