package org.arsye.query.site.web;

import java.util.function.Function;
import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.comments.WaitingEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.ModerationComposer;
import org.arsye.query.site.draft.FormDrafts;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is hidden and why, where a comment is reported, and the desk of a body's moderators. */
@Controller
class ModerationPages {

    private static final String DRAFT = "draft";
    private static final String DRAFT_KEY = "arsye_draft";

    private final PageWriter writer;
    private final ModerationComposer moderation;
    private final FormDrafts drafts;

    ModerationPages(PageWriter writer, ModerationComposer moderation, FormDrafts drafts) {
        this.writer = writer;
        this.moderation = moderation;
        this.drafts = drafts;
    }

    @GetMapping("/consultations/{id}/moderation")
    Mono<ResponseEntity<byte[]>> record(
            ServerWebExchange exchange, Moment moment, Paging paging, @PathVariable("id") String written) {
        ConsultationId id = Ids.consultation(written);
        return writer.show(exchange, moment, w -> moderation.record(id, paging, moment, w));
    }

    @GetMapping("/comments/{id}/flag")
    Mono<ResponseEntity<byte[]>> flag(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") String written,
            @RequestParam(name = "sent", required = false) String sent,
            @RequestParam(name = DRAFT, required = false) String draft,
            @CookieValue(name = DRAFT_KEY, required = false) String key) {
        CommentId id = Ids.comment(written);
        return writer.form(
                exchange, moment, w -> moderation.flag(id, "true".equals(sent), drafts.open(draft, key), moment, w));
    }

    @GetMapping("/desk/moderation")
    Mono<ResponseEntity<byte[]>> queue(
            ServerWebExchange exchange,
            Moment moment,
            Paging paging,
            @RequestParam(name = "show", required = false) WaitingEntry.Which show) {
        WaitingEntry.Which which = show == null ? WaitingEntry.Which.ALL : show;
        return signedIn(exchange, moment, w -> moderation.queue(which, paging, moment, w));
    }

    @GetMapping("/desk/comments/{id}/moderation")
    Mono<ResponseEntity<byte[]>> moderate(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") String written,
            @RequestParam(name = "by", required = false) String by,
            @RequestParam(name = DRAFT, required = false) String draft,
            @CookieValue(name = DRAFT_KEY, required = false) String key) {
        CommentId id = Ids.comment(written);
        return signedIn(
                exchange, moment, w -> moderation.moderate(id, "words".equals(by), drafts.open(draft, key), moment, w));
    }

    private Mono<ResponseEntity<byte[]>> signedIn(
            ServerWebExchange exchange, Moment moment, Function<Words, Content> content) {
        return moment.reader().signedIn()
                ? writer.form(exchange, moment, content)
                : Mono.just(DeskPages.toSignIn(exchange));
    }
}
