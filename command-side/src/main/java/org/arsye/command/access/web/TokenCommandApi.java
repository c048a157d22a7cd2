package org.arsye.command.access.web;

import java.time.Instant;
import java.util.Set;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.access.Sessions;
import org.arsye.command.access.SignIn;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.StrictJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Bearer tokens for programs. No idempotency key is kept for them: an answer that holds a token is not remembered. */
@RestController
class TokenCommandApi {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Blocking blocking;
    private final Addresses addresses;

    TokenCommandApi(SignIn signIn, Sessions sessions, Blocking blocking, Addresses addresses) {
        this.addresses = addresses;
        this.signIn = signIn;
        this.sessions = sessions;
        this.blocking = blocking;
    }

    /** @param code of the account's second factor, if it has one */
    record Credentials(String username, String password, String code) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** @param roles at the moment of the answer; they may change before it expires */
    record Token(String token, Instant expiresAt, Set<String> roles) {}

    @PostMapping(path = "/api/v1/tokens", consumes = "application/json")
    Mono<ResponseEntity<Token>> issue(@RequestBody Credentials credentials, ServerWebExchange exchange) {
        return blocking.call(() -> {
            Sessions.Opened opened = signIn.with(
                            new SignIn.Presented(
                                    given(credentials.username(), "/username"),
                                    given(credentials.password(), "/password"),
                                    credentials.code(),
                                    addresses.of(exchange.getRequest()),
                                    null),
                            Sessions.Kind.BEARER)
                    .session();
            Caller caller = sessions.caller(opened.token()).orElseThrow();
            return ResponseEntity.status(HttpStatus.CREATED)
                    .header("Cache-Control", "no-store")
                    .body(new Token(
                            opened.token(),
                            opened.expiresAt(),
                            caller.roles().stream()
                                    .map(StrictJson::word)
                                    .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new))));
        });
    }

    /** Ends the session that asks. */
    @DeleteMapping("/api/v1/tokens/current")
    Mono<ResponseEntity<Void>> revoke(ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        String bearer = SessionFilter.bearer(exchange.getRequest());
        String token = bearer == null ? SessionFilter.cookie(exchange.getRequest()) : bearer;
        return blocking.call(() -> {
            sessions.close(token);
            return ResponseEntity.noContent().build();
        });
    }

    private static String given(String value, String pointer) {
        if (value == null || value.isEmpty()) {
            throw Refusal.malformed(pointer, "FIELD_REQUIRED");
        }
        return value;
    }
}
