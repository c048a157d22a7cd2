package org.arsye.query.platform.web;

import java.util.Map;
import java.util.regex.Pattern;
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
 * What every answer tells a browser not to do with it; whoever answers may say something stricter. No page has a script or a
 * style within it, so none is run that is not a file of ours: what somebody wrote stays text even where it was not escaped.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Precautions implements WebFilter {

    private static final String CONTENT_SECURITY = "Content-Security-Policy";

    private static final String OF_A_PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    /** A browser's own viewer of PDF counts as an object. */
    private static final String OF_A_FILE =
            "default-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Pattern FILES = Pattern.compile("/(?:api|ledger|actuator)/.*");

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
            add(
                    headers,
                    CONTENT_SECURITY,
                    FILES.matcher(exchange.getRequest().getPath().value()).matches() ? OF_A_FILE : OF_A_PAGE);
            if (isEncrypted(exchange.getRequest())) {
                add(headers, "Strict-Transport-Security", ENCRYPTED_ONLY);
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    /** Whether the browser came over an encrypted connection, as far as whoever hands it on says. */
    public static boolean isEncrypted(ServerHttpRequest request) {
        return "https".equals(request.getURI().getScheme())
                || "https".equals(request.getHeaders().getFirst("X-Forwarded-Proto"));
    }

    private static void add(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
