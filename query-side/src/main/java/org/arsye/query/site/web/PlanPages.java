package org.arsye.query.site.web;

import java.util.function.Function;
import org.arsye.events.plan.PlanId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.Asked;
import org.arsye.query.site.PlanComposer;
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

/** What public bodies mean to consult on, for everybody; and the desk on which a body keeps its plans. */
@Controller
class PlanPages {

    private final PageWriter writer;
    private final PlanComposer composer;
    private final FormDrafts drafts;

    PlanPages(PageWriter writer, PlanComposer composer, FormDrafts drafts) {
        this.writer = writer;
        this.composer = composer;
        this.drafts = drafts;
    }

    @GetMapping("/plan")
    Mono<ResponseEntity<byte[]>> plans(ServerWebExchange exchange, Moment moment, Paging paging) {
        Asked asked = Asked.of(exchange.getRequest().getQueryParams().toSingleValueMap(), "body", "year");
        return writer.show(exchange, moment, w -> composer.plans(asked, paging, moment, w));
    }

    @GetMapping("/plans/{id}")
    Mono<ResponseEntity<byte[]>> plan(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") PlanId id,
            @RequestParam(name = "version", required = false) Integer version) {
        return writer.show(exchange, moment, w -> composer.plan(id, version, moment, w));
    }

    @GetMapping("/desk/plans")
    Mono<ResponseEntity<byte[]>> desk(
            ServerWebExchange exchange,
            Moment moment,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        return signedIn(exchange, moment, w -> composer.desk(drafts.open(draft, key), moment, w));
    }

    @GetMapping("/desk/plans/{id}")
    Mono<ResponseEntity<byte[]>> deskOne(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") PlanId id,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        return signedIn(exchange, moment, w -> composer.desk(id, drafts.open(draft, key), moment, w));
    }

    private Mono<ResponseEntity<byte[]>> signedIn(
            ServerWebExchange exchange, Moment moment, Function<Words, Content> content) {
        return moment.reader().signedIn()
                ? writer.form(exchange, moment, content)
                : Mono.just(DeskPages.toSignIn(exchange));
    }
}
