package org.arsye.command.access.web;

import java.util.List;
import java.util.Set;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.access.Sessions;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.Writes;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds out who is asking. A bearer token that is none is refused, since a program should know; a cookie that is none is
 * nobody, since the public may go on commenting with an old one.
 */
final class SessionFilter implements WebFilter {

    /** The token of a page's session. */
    static final String COOKIE = "arsye_session";

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Blocking blocking;

    SessionFilter(Sessions sessions, Blocking blocking) {
        this.sessions = sessions;
        this.blocking = blocking;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String bearer = bearer(exchange.getRequest());
        if (bearer != null) {
            return caller(bearer)
                    .switchIfEmpty(Mono.error(() -> Refusal.of(HttpStatus.UNAUTHORIZED, "SESSION_UNKNOWN")))
                    .flatMap(caller -> go(exchange, chain, caller));
        }
        String cookie = cookie(exchange.getRequest());
        return cookie == null
                ? chain.filter(exchange)
                : caller(cookie)
                        .map(java.util.Optional::of)
                        .defaultIfEmpty(java.util.Optional.empty())
                        .flatMap(caller ->
                                caller.isPresent() ? go(exchange, chain, caller.get()) : chain.filter(exchange));
    }

    static String bearer(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    static String cookie(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private Mono<Caller> caller(String token) {
        return blocking.call(() -> sessions.caller(token).orElse(null));
    }

    /** Whoever lacks the second factor that their role wants may set one up, sign out, and nothing else. */
    private static boolean isToSetUp(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.startsWith("/account/")
                || Set.of("/sign-in", "/sign-out", "/way-back", "/api/v1/tokens", "/api/v1/tokens/current")
                        .contains(path);
    }

    private static Mono<Void> go(ServerWebExchange exchange, WebFilterChain chain, Caller caller) {
        if (caller.factorDue() && !isToSetUp(exchange.getRequest())) {
            return Mono.error(Refusal.of(HttpStatus.FORBIDDEN, "SECOND_FACTOR_REQUIRED"));
        }
        exchange.getAttributes().put(Permissions.CALLER, caller);
        exchange.getAttributes().put(Writes.PRINCIPAL, caller.accountId().toString());
        return chain.filter(exchange)
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of())));
    }
}
