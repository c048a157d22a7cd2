package org.arsye.query.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives each answer of the read API and each feed a strong ETag, the digest of its bytes, and answers 304 where the reader has them. Lists
 * are at most {@link org.arsye.query.platform.Paging#HIGHEST_LIMIT} long, so an answer can be held whole; what streams sets
 * an ETag of its own and is let through.
 */
@Component
@Order(0)
class Etags implements WebFilter {

    private final KeptAnswers answers;

    Etags(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        boolean read = HttpMethod.GET.equals(exchange.getRequest().getMethod())
                && (path.startsWith("/api/") || path.startsWith("/feeds/"));
        if (!read) {
            return chain.filter(exchange);
        }
        KeptAnswers.Question question = answers.question(exchange.getRequest()).orElse(null);
        return Optional.ofNullable(question)
                .flatMap(answers::known)
                .map(known -> given(known, exchange))
                .orElseGet(() -> chain.filter(exchange.mutate()
                        .response(new Tagging(exchange, question))
                        .build()));
    }

    private static Mono<Void> given(KeptAnswers.Answer known, ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().putAll(known.headers());
        if (asksForAnotherThan(response.getHeaders().getETag(), exchange)) {
            response.getHeaders().setContentLength(known.body().length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(known.body())));
        }
        return unchanged(response);
    }

    private static Mono<Void> unchanged(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.NOT_MODIFIED);
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        return response.setComplete();
    }

    /** If-None-Match compares weakly (RFC 9110, section 13.1.2). */
    private static boolean asksForAnotherThan(String etag, ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getIfNoneMatch().stream()
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .noneMatch(opaque -> opaque.equals("*") || opaque.equals(etag));
    }

    private static String digest(byte[] whole) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(whole));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private final class Tagging extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;
        private final KeptAnswers.Question question;

        Tagging(ServerWebExchange exchange, KeptAnswers.Question question) {
            super(exchange.getResponse());
            this.exchange = exchange;
            this.question = question;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            HttpHeaders headers = getHeaders();
            if (headers.getETag() != null
                    || getStatusCode() != null && !getStatusCode().is2xxSuccessful()) {
                return super.writeWith(body);
            }
            return DataBufferUtils.join(body).flatMap(buffer -> {
                byte[] whole = new byte[buffer.readableByteCount()];
                buffer.read(whole);
                DataBufferUtils.release(buffer);
                headers.setETag('"' + digest(whole) + '"');
                keep(whole, headers);
                if (asksForAnotherThan(headers.getETag(), exchange)) {
                    headers.setContentLength(whole.length);
                    return super.writeWith(Mono.just(bufferFactory().wrap(whole)));
                }
                return unchanged(this);
            });
        }

        private void keep(byte[] whole, HttpHeaders headers) {
            if (question != null) {
                HttpHeaders said = new HttpHeaders();
                said.putAll(headers);
                answers.keep(question, exchange, new KeptAnswers.Answer(whole, said));
            }
        }
    }
}
