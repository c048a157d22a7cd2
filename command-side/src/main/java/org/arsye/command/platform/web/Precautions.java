package org.arsye.command.platform.web;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What every answer tells a browser not to do with it; whoever answers may say something stricter. What is answered here is
 * about one person's wish: nobody keeps it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Precautions implements WebFilter {

    /** The few pages of this side say how a file is coming along, or what was refused: they have neither scripts nor forms. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Permitted-Cross-Domain-Policies", "none",
            "Permissions-Policy",
                    "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                            + " magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()");

    /** A year; of other names under the same domain nothing is known here. */
    private static final String ENCRYPTED_ONLY = "max-age=31536000";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            ALWAYS.forEach((name, value) -> add(headers, name, value));
            add(headers, HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
            add(headers, "Content-Security-Policy", POLICY);
            if (isEncrypted(exchange.getRequest())) {
                add(headers, "Strict-Transport-Security", ENCRYPTED_ONLY);
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    /** Whether the browser came over an encrypted connection, as far as whoever hands it on says. */
    static boolean isEncrypted(ServerHttpRequest request) {
        return "https".equals(request.getURI().getScheme())
                || "https".equals(request.getHeaders().getFirst("X-Forwarded-Proto"));
    }

    private static void add(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
