package org.arsye.query.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives each answer of the read API a strong ETag, the digest of its bytes, and answers 304 where the reader has them. Lists
 * are at most {@link org.arsye.query.platform.Paging#HIGHEST_LIMIT} long, so an answer can be held whole; what streams sets
 * an ETag of its own and is let through.
 */
@Component
@Order(0)
class Etags implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean read = HttpMethod.GET.equals(exchange.getRequest().getMethod())
                && exchange.getRequest().getPath().value().startsWith("/api/");
        return read
                ? chain.filter(exchange.mutate().response(new Tagging(exchange)).build())
                : chain.filter(exchange);
    }

    private static final class Tagging extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;

        Tagging(ServerWebExchange exchange) {
            super(exchange.getResponse());
            this.exchange = exchange;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            HttpHeaders headers = getHeaders();
            if (headers.getETag() != null
                    || getStatusCode() != null && !getStatusCode().is2xxSuccessful()) {
                return super.writeWith(body);
            }
            return DataBufferUtils.join(body).flatMap(whole -> {
                headers.setETag('"' + digest(whole) + '"');
                if (exchange.getRequest().getHeaders().getIfNoneMatch().stream().anyMatch(this::isThis)) {
                    DataBufferUtils.release(whole);
                    setStatusCode(HttpStatus.NOT_MODIFIED);
                    headers.remove(HttpHeaders.CONTENT_LENGTH);
                    headers.remove(HttpHeaders.CONTENT_TYPE);
                    return setComplete();
                }
                headers.setContentLength(whole.readableByteCount());
                return super.writeWith(Mono.just(whole));
            });
        }

        /** If-None-Match compares weakly (RFC 9110, section 13.1.2). */
        private boolean isThis(String tag) {
            String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
            return opaque.equals("*") || opaque.equals(getHeaders().getETag());
        }

        private static String digest(DataBuffer whole) {
            try (DataBuffer.ByteBufferIterator bytes = whole.readableByteBuffers()) {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                bytes.forEachRemaining(sha256::update);
                return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
