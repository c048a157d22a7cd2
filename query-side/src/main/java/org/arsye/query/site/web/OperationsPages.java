package org.arsye.query.site.web;

import java.time.Clock;
import java.util.function.Function;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.Reader;
import org.arsye.query.site.OperationsComposer;
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

/**
 * How the views stand, for administrators and auditors. These pages wait for no view: they are there to be read when a view
 * is not.
 */
@Controller
class OperationsPages {

    private final PageWriter writer;
    private final OperationsComposer operations;
    private final FormDrafts drafts;
    private final Positions positions;
    private final Clock clock;

    OperationsPages(
            PageWriter writer, OperationsComposer operations, FormDrafts drafts, Positions positions, Clock clock) {
        this.writer = writer;
        this.operations = operations;
        this.drafts = drafts;
        this.positions = positions;
        this.clock = clock;
    }

    @GetMapping("/operations")
    Mono<ResponseEntity<byte[]>> all(
            ServerWebExchange exchange, Reader reader, @RequestParam(name = "ordered", required = false) Long ordered) {
        return signedIn(exchange, reader, w -> operations.all(ordered, reader, w));
    }

    @GetMapping("/operations/{view}")
    Mono<ResponseEntity<byte[]>> one(
            ServerWebExchange exchange,
            Reader reader,
            @PathVariable("view") String view,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        return signedIn(exchange, reader, w -> operations.one(view, drafts.open(draft, key), reader, w));
    }

    private Mono<ResponseEntity<byte[]>> signedIn(
            ServerWebExchange exchange, Reader reader, Function<Words, Content> content) {
        return reader.signedIn()
                ? writer.form(exchange, new Moment(positions.reached(), clock.instant(), reader), content)
                : Mono.just(DeskPages.toSignIn(exchange));
    }
}
