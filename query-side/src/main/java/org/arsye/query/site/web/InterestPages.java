package org.arsye.query.site.web;

import org.arsye.events.interest.InterestId;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.Asked;
import org.arsye.query.site.InterestComposer;
import org.arsye.query.site.draft.FormDrafts;
import org.arsye.query.site.outbox.OutboxComposer;
import org.arsye.query.site.page.Content;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Expressing an interest, and the page that the link of a letter leads to; it changes nothing by being looked at. */
@Controller
class InterestPages {

    private final PageWriter writer;
    private final InterestComposer composer;
    private final OutboxComposer outbox;
    private final FormDrafts drafts;

    InterestPages(PageWriter writer, InterestComposer composer, OutboxComposer outbox, FormDrafts drafts) {
        this.writer = writer;
        this.composer = composer;
        this.outbox = outbox;
        this.drafts = drafts;
    }

    @GetMapping("/interest")
    Mono<ResponseEntity<byte[]>> form(
            ServerWebExchange exchange,
            Moment moment,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        Asked asked = Asked.of(
                exchange.getRequest().getQueryParams().toSingleValueMap(), "body", "type", "item", "consultation");
        return writer.form(exchange, moment, w -> composer.form(asked, drafts.open(draft, key), moment, w));
    }

    @GetMapping("/interest/sent")
    Mono<ResponseEntity<byte[]>> sent(ServerWebExchange exchange, Moment moment) {
        return writer.form(exchange, moment, w -> new Content.InterestSent());
    }

    @GetMapping("/interests/{id}")
    Mono<ResponseEntity<byte[]>> held(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") InterestId id,
            @RequestParam(name = "key", required = false) String secret,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        // The secret stands in the address: it is told to no other site.
        exchange.getResponse().getHeaders().set("Referrer-Policy", "no-referrer");
        return writer.form(exchange, moment, w -> composer.held(id, secret, drafts.open(draft, key), moment, w));
    }

    @GetMapping("/desk/outbox")
    Mono<ResponseEntity<byte[]>> outbox(ServerWebExchange exchange, Moment moment) {
        return moment.reader().signedIn()
                ? writer.form(exchange, moment, w -> outbox.outbox(moment, w))
                : Mono.just(DeskPages.toSignIn(exchange));
    }
}
