package org.arsye.query.platform.frontdoor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * 503 with {@code Retry-After} when the command side cannot be reached, or goes away before it has answered.
 *
 * <p>In the second case nobody here knows whether the write was recorded: the answer says so, and that repeating it with
 * the same {@code Idempotency-Key} records it once.
 */
@Component
class CommandSideAway implements GlobalFilter, Ordered {

    private static final String SECONDS_TO_WAIT = "5";
    private static final List<String> LANGUAGES = List.of("sq", "sr", "en");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .onErrorResume(
                        IOException.class,
                        away -> exchange.getResponse().isCommitted() ? Mono.error(away) : answer(exchange));
    }

    private static Mono<Void> answer(ServerWebExchange exchange) {
        var asPage = wantsPage(exchange.getRequest().getHeaders());
        var text = Sentences.in(language(exchange));
        return send(
                exchange.getResponse(),
                asPage ? MediaType.TEXT_HTML : MediaType.APPLICATION_PROBLEM_JSON,
                asPage ? text.page() : text.problem());
    }

    private static Mono<Void> send(ServerHttpResponse response, MediaType type, String body) {
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().setContentType(new MediaType(type, StandardCharsets.UTF_8));
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
    }

    private static boolean wantsPage(HttpHeaders headers) {
        try {
            return headers.getAccept().stream().anyMatch(type -> MediaType.TEXT_HTML.equalsTypeAndSubtype(type));
        } catch (InvalidMediaTypeException | InvalidMimeTypeException malformed) {
            return false;
        }
    }

    private static String language(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var chosen = request.getQueryParams().getFirst("lang");
        var kept = request.getCookies().getFirst("arsye_lang");
        var wanted = chosen != null ? chosen : kept != null ? kept.getValue() : "";
        return LANGUAGES.contains(wanted) ? wanted : accepted(request.getHeaders());
    }

    private static String accepted(HttpHeaders headers) {
        try {
            var best = Locale.lookupTag(headers.getAcceptLanguage(), LANGUAGES);
            return best == null ? "sq" : best;
        } catch (IllegalArgumentException malformed) {
            return "sq";
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
