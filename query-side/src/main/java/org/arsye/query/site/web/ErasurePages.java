package org.arsye.query.site.web;

import java.util.function.Function;
import org.arsye.events.erasure.ErasureId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.ErasureComposer;
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

/** The desk of data protection officers. Auditors look at it and find no forms. */
@Controller
class ErasurePages {

    private final PageWriter writer;
    private final ErasureComposer composer;
    private final FormDrafts drafts;

    ErasurePages(PageWriter writer, ErasureComposer composer, FormDrafts drafts) {
        this.writer = writer;
        this.composer = composer;
        this.drafts = drafts;
    }

    @GetMapping({"/desk/erasures", "/desk/holds"})
    Mono<ResponseEntity<byte[]>> desk(
            ServerWebExchange exchange,
            Moment moment,
            Paging paging,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        return signedIn(exchange, moment, w -> composer.desk(drafts.open(draft, key), paging, moment, w));
    }

    @GetMapping("/desk/erasures/{id}")
    Mono<ResponseEntity<byte[]>> one(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") ErasureId id,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        return signedIn(exchange, moment, w -> composer.one(id, drafts.open(draft, key), moment, w));
    }

    private Mono<ResponseEntity<byte[]>> signedIn(
            ServerWebExchange exchange, Moment moment, Function<Words, Content> content) {
        return moment.reader().signedIn()
                ? writer.form(exchange, moment, content)
                : Mono.just(DeskPages.toSignIn(exchange));
    }
}
