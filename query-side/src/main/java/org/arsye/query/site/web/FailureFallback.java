package org.arsye.query.site.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** What failed outside every page, such as an address that nobody answers: a browser gets a page, all else what it got before. */
@Component
@Order(FailureFallback.BEFORE_PROBLEMS)
class FailureFallback implements WebExceptionHandler {

    /** Boot's own handler stands at −1. */
    static final int BEFORE_PROBLEMS = -10;

    private static final List<String> NOT_PAGES = List.of("/api/", "/actuator/", "/ledger/", "/feeds/");

    private final PageWriter writer;

    FailureFallback(PageWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        HttpStatus status = Failures.status(failure);
        boolean known = status != HttpStatus.INTERNAL_SERVER_ERROR;
        return known && !exchange.getResponse().isCommitted() && wantsPage(exchange.getRequest())
                ? send(exchange.getResponse(), writer.failure(exchange, status, failure))
                : Mono.error(failure);
    }

    private static Mono<Void> send(ServerHttpResponse response, ResponseEntity<byte[]> page) {
        response.setStatusCode(page.getStatusCode());
        response.getHeaders().putAll(page.getHeaders());
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(page.getBody())));
    }

    private static boolean wantsPage(ServerHttpRequest request) {
        String path = request.getPath().value();
        return NOT_PAGES.stream().noneMatch(path::startsWith) && accepts(request.getHeaders());
    }

    private static boolean accepts(HttpHeaders headers) {
        try {
            return headers.getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException | InvalidMimeTypeException malformed) {
            return false;
        }
    }
}
