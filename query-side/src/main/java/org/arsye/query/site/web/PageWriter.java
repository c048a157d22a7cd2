package org.arsye.query.site.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.arsye.query.audit.AuditQueries;
import org.arsye.query.operations.OperationsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotServing;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.web.Languages;
import org.arsye.query.platform.web.VirtualThreads;
import org.arsye.query.site.PageRenderer;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Frame;
import org.arsye.query.site.page.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers with a page: composed and rendered on a virtual thread, since the views wait for the database. */
@Component
class PageWriter {

    /** Where a page that belongs to no body says its times. */
    static final ZoneId HOME = ZoneId.of("Europe/Belgrade");

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PageRenderer renderer;
    private final Assets assets;
    private final VirtualThreads threads;
    private final Positions positions;
    private final Clock clock;

    PageWriter(PageRenderer renderer, Assets assets, VirtualThreads threads, Positions positions, Clock clock) {
        this.positions = positions;
        this.threads = threads;
        this.renderer = renderer;
        this.assets = assets;
        this.clock = clock;
    }

    /** A page that anybody may keep if it is asked for again before it is shown: its ETag changes with every word of it. */
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange, Moment moment, Function<Words, Content> content) {
        return answer(exchange, moment, content, moment.reader().signedIn());
    }

    /** A page with a form or a secret on it, which nobody keeps. */
    Mono<ResponseEntity<byte[]>> form(ServerWebExchange exchange, Moment moment, Function<Words, Content> content) {
        return answer(exchange, moment, content, true);
    }

    private Mono<ResponseEntity<byte[]>> answer(
            ServerWebExchange exchange, Moment moment, Function<Words, Content> content, boolean personal) {
        Mono<String> token = personal ? token(exchange) : Mono.just("");
        return token.flatMap(csrf -> threads.on(() -> {
                    Words w = renderer.words(Languages.of(exchange.getRequest()));
                    return renderer.render(frame(exchange, moment, w, csrf), content.apply(w));
                }))
                .map(html -> entity(exchange, HttpStatus.OK, html, personal));
    }

    /** A page that says why there is no other. */
    ResponseEntity<byte[]> failure(ServerWebExchange exchange, HttpStatus status, Throwable failure) {
        Words w = renderer.words(Languages.of(exchange.getRequest()));
        Content content = new Content.Failure(
                status.value(),
                failure instanceof NotServing filling ? filling.percent() : null,
                clock.instant(),
                HOME);
        return entity(exchange, status, renderer.render(frame(exchange, null, w, ""), content), true);
    }

    private ResponseEntity<byte[]> entity(
            ServerWebExchange exchange, HttpStatus status, String html, boolean personal) {
        LanguageChoice.remember(exchange);
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(HTML).varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE);
        return personal
                ? answer.cacheControl(CacheControl.noStore()).body(body)
                : answer.cacheControl(CacheControl.noCache())
                        .eTag(Assets.digest(body))
                        .body(body);
    }

    private Frame frame(ServerWebExchange exchange, Moment moment, Words w, String csrf) {
        var request = exchange.getRequest();
        Map<String, String> query = new LinkedHashMap<>(request.getQueryParams().toSingleValueMap());
        query.values().removeIf(value -> value == null);
        String asOf = query.get("asOf");
        query.remove("lang");
        query.remove("after");
        boolean past = moment != null && asOf != null;
        return new Frame(
                w,
                request.getPath().value(),
                query,
                past ? asOf : null,
                past ? said(moment, w) : null,
                moment == null || moment.position() < 0 ? null : moment.position(),
                moment == null ? List.of() : behind(w),
                moment == null ? null : moment.reader().username(),
                moment != null && OperationsQueries.concern(moment.reader()),
                moment != null && AuditQueries.concern(moment.reader()),
                csrf,
                assets.stylesheet());
    }

    private List<String> behind(Words w) {
        return positions.behind().stream()
                .map(part -> w.say("behind", w.part(part.view()), w.moment(part.since(), HOME)))
                .toList();
    }

    private static String said(Moment moment, Words w) {
        return w.say("asof.position", w.moment(moment.instant(), HOME), w.number(moment.position()));
    }

    private static Mono<String> token(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null ? Mono.just("") : token.map(CsrfToken::getToken).defaultIfEmpty("");
    }
}
