package org.arsye.command.platform.web;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
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
        exchange.getResponse()
                .addCookie(cookie.mutate()
                        .secure(areForEncryptedOnly(exchange.getRequest()))
                        .build());
    }

    /** Whether a browser that asks this way is to send its cookies over encrypted connections only. */
    public static boolean areForEncryptedOnly(ServerHttpRequest request) {
        return Precautions.isEncrypted(request);
    }
}
