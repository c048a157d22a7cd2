package org.arsye.command.access.web;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Which requests must show that they come from a page of ours: every form, and whatever the browser's cookie would
 * authenticate. A bearer token is no cookie, and what the public sends as JSON carries no authority to abuse.
 */
final class CsrfTokens implements ServerWebExchangeMatcher, ServerCsrfTokenRequestHandler {

    /** A page may write the token as it is, or masked anew in every page (BREACH). */
    private final ServerCsrfTokenRequestHandler plain = new ServerCsrfTokenRequestAttributeHandler();

    private final XorServerCsrfTokenRequestAttributeHandler masked = new XorServerCsrfTokenRequestAttributeHandler();

    CsrfTokens() {
        ((ServerCsrfTokenRequestAttributeHandler) plain).setTokenFromMultipartDataEnabled(true);
        masked.setTokenFromMultipartDataEnabled(true);
    }

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        boolean changes = !(HttpMethod.GET.equals(request.getMethod())
                || HttpMethod.HEAD.equals(request.getMethod())
                || HttpMethod.OPTIONS.equals(request.getMethod()));
        boolean byBearer = SessionFilter.bearer(request) != null;
        boolean byCookie = SessionFilter.cookie(request) != null;
        return changes && !byBearer && !byLink(request) && (isForm(request) || byCookie)
                ? MatchResult.match()
                : MatchResult.notMatch();
    }

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        plain.handle(exchange, token);
    }

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        return plain.resolveCsrfTokenValue(exchange, token)
                .flatMap(sent -> sent.equals(token.getToken())
                        ? Mono.just(sent)
                        : masked.resolveCsrfTokenValue(exchange, token));
    }

    /** A mail program posts without a cookie and without a page (RFC 8058): what authorises it is in the link itself. */
    private static boolean byLink(ServerHttpRequest request) {
        return request.getPath().value().matches("/api/v1/interests/[^/]+/unsubscription");
    }

    private static boolean isForm(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        return MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)
                || MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)
                || MediaType.TEXT_PLAIN.isCompatibleWith(type)
                || !request.getPath().value().startsWith("/api/");
    }
}
