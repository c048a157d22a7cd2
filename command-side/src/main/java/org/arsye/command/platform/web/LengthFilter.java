package org.arsye.command.platform.web;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses a JSON body by its announced length, before a byte of it is read; an unannounced one is counted while read. */
final class LengthFilter implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        MediaType type = contentType(exchange);
        return type != null
                        && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                        && exchange.getRequest().getHeaders().getContentLength() > WebConfiguration.LARGEST_JSON
                ? Mono.error(Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE"))
                : chain.filter(exchange);
    }

    private static MediaType contentType(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getContentType();
        } catch (RuntimeException unreadable) {
            throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
