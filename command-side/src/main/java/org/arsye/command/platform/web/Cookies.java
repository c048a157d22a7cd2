package org.arsye.command.platform.web;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** Cookies that no script reads and no other site sends along with a post. */
public final class Cookies {

    private Cookies() {}

    /** @param kept zero takes it back */
    public static ResponseCookie of(String name, String value, Duration kept) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(kept)
                .build();
    }

    /** Adds a cookie, for encrypted connections only if the browser came over one. */
    public static void add(ServerWebExchange exchange, ResponseCookie cookie) {
        boolean encrypted = "https".equals(exchange.getRequest().getURI().getScheme())
                || "https".equals(exchange.getRequest().getHeaders().getFirst("X-Forwarded-Proto"));
        exchange.getResponse().addCookie(cookie.mutate().secure(encrypted).build());
    }
}
