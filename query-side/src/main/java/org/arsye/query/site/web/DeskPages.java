package org.arsye.query.site.web;

import java.net.URI;
import java.util.function.Function;
import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.DeskComposer;
import org.arsye.query.site.draft.FormDrafts;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Frame;
import org.arsye.query.site.page.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in, and the desk of a body's officials. Whoever is not signed in is sent to sign in, and comes back. */
@Controller
class DeskPages {

    private static final String DRAFT = "draft";
    private static final String DRAFT_KEY = "arsye_draft";

    private final PageWriter writer;
    private final DeskComposer desk;
    private final FormDrafts drafts;

    DeskPages(PageWriter writer, DeskComposer desk, FormDrafts drafts) {
        this.writer = writer;
        this.desk = desk;
        this.drafts = drafts;
    }

    @GetMapping("/sign-in")
    Mono<ResponseEntity<byte[]>> signIn(
            ServerWebExchange exchange,
            Moment moment,
            @RequestParam(name = "next", required = false) String next,
            @RequestParam(name = "done", required = false) String done,
            @RequestParam(name = DRAFT, required = false) String draft,
            @CookieValue(name = DRAFT_KEY, required = false) String key) {
        return writer.form(exchange, moment, w -> {
            var form = drafts.open(draft, key).starting("next", next);
            return new Content.SignIn(form, within(form.value("next")), "password".equals(done) ? done : null);
        });
    }

    @GetMapping("/desk")
    Mono<ResponseEntity<byte[]>> desk(ServerWebExchange exchange, Moment moment) {
        return signedIn(exchange, moment, w -> desk.desk(moment, w));
    }

    @GetMapping("/desk/consultations/{id}")
    Mono<ResponseEntity<byte[]>> consultation(
            ServerWebExchange exchange,
            Moment moment,
            Paging paging,
            @PathVariable("id") String written,
            @RequestParam(name = DRAFT, required = false) String draft,
            @CookieValue(name = DRAFT_KEY, required = false) String key) {
        ConsultationId id = Ids.consultation(written);
        return signedIn(exchange, moment, w -> desk.consultation(id, drafts.open(draft, key), paging, moment, w));
    }

    @GetMapping("/desk/comments/{id}")
    Mono<ResponseEntity<byte[]>> comment(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") String written,
            @RequestParam(name = DRAFT, required = false) String draft,
            @CookieValue(name = DRAFT_KEY, required = false) String key) {
        CommentId id = Ids.comment(written);
        return signedIn(exchange, moment, w -> desk.comment(id, drafts.open(draft, key), moment, w));
    }

    private Mono<ResponseEntity<byte[]>> signedIn(
            ServerWebExchange exchange, Moment moment, Function<Words, Content> content) {
        if (moment.reader().signedIn()) {
            return writer.form(exchange, moment, content);
        }
        return Mono.just(toSignIn(exchange));
    }

    /** To sign in, and back here. */
    static ResponseEntity<byte[]> toSignIn(ServerWebExchange exchange) {
        URI here = exchange.getRequest().getURI();
        String back = here.getRawPath() + (here.getRawQuery() == null ? "" : "?" + here.getRawQuery());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(URI.create("/sign-in?next=" + Frame.encoded(back)))
                .build();
    }

    /** Only an address of this site is come back to; anything else leads to the desk. */
    static String within(String next) {
        boolean ours = next.startsWith("/") && !next.startsWith("//") && !next.contains("\\") && !next.contains("\n");
        return ours ? next : "/desk";
    }
}
