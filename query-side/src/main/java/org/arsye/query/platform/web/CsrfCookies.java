package org.arsye.query.platform.web;

import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The token against forged forms in a cookie that no script reads, that no other site sends along with a post, and that a
 * browser which came encrypted sends over encrypted connections only.
 */
final class CsrfCookies implements ServerCsrfTokenRepository {

    private final ServerCsrfTokenRepository plain = cookies(false);
    private final ServerCsrfTokenRepository encrypted = cookies(true);

    private static ServerCsrfTokenRepository cookies(boolean secure) {
        CookieServerCsrfTokenRepository cookies = new CookieServerCsrfTokenRepository();
        cookies.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/").secure(secure));
        return cookies;
    }

    private ServerCsrfTokenRepository of(ServerWebExchange exchange) {
        return Precautions.isEncrypted(exchange.getRequest()) ? encrypted : plain;
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return of(exchange).generateToken(exchange);
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, CsrfToken token) {
        return of(exchange).saveToken(exchange, token);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return of(exchange).loadToken(exchange);
    }
}
