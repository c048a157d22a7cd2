package org.arsye.command.access.web;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.access.Accounts;
import org.arsye.command.access.Permissions;
import org.arsye.command.access.WaysBack;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Accounts. They are no part of the record: no event comes of them. */
@RestController
class AccountCommandApi {

    private final Accounts accounts;
    private final WaysBack waysBack;
    private final Blocking blocking;

    AccountCommandApi(Accounts accounts, WaysBack waysBack, Blocking blocking) {
        this.accounts = accounts;
        this.waysBack = waysBack;
        this.blocking = blocking;
    }

    /**
     * @param officialId with {@code publicBody}: whose account it is
     * @param roles administrator, auditor or data protection officer, for an account that is no official's
     */
    record NewAccount(String username, String password, UUID officialId, UUID publicBody, Set<Role> roles) {
        @Override
        public String toString() {
            return "NewAccount";
        }
    }

    record Created(UUID id) {}

    /** @param username of whoever lost password or device */
    record Lost(String username) {}

    /** @param path the page that opens once */
    record WayBack(String path, Instant expiresAt) {
        @Override
        public String toString() {
            return "WayBack";
        }
    }

    /** A way back into an account, for the administrator to hand over. No idempotency key is kept: the answer is a secret. */
    @PostMapping(path = "/api/v1/accounts/ways-back", consumes = "application/json")
    Mono<ResponseEntity<WayBack>> wayBack(@RequestBody Lost lost, ServerWebExchange exchange) {
        Permissions.holding(Role.ADMINISTRATOR, exchange);
        if (lost.username() == null || lost.username().isBlank()) {
            throw Refusal.malformed("/username", "FIELD_REQUIRED");
        }
        return blocking.call(() -> {
            WaysBack.Given given = waysBack.give(lost.username());
            return ResponseEntity.status(HttpStatus.CREATED)
                    .header("Cache-Control", "no-store")
                    .body(new WayBack("/way-back?token=" + given.token(), given.expiresAt()));
        });
    }

    @PostMapping(path = "/api/v1/accounts", consumes = "application/json")
    Mono<ResponseEntity<Created>> create(@RequestBody NewAccount wish, ServerWebExchange exchange) {
        Permissions.holding(Role.ADMINISTRATOR, exchange);
        return blocking.call(() -> ResponseEntity.status(HttpStatus.CREATED).body(new Created(create(wish))));
    }

    private UUID create(NewAccount wish) {
        UUID id = UUID.randomUUID();
        if ((wish.officialId() == null) != (wish.publicBody() == null)) {
            throw Refusal.malformed(wish.officialId() == null ? "/officialId" : "/publicBody", "FIELD_REQUIRED");
        }
        if (wish.officialId() != null) {
            accounts.create(
                    id,
                    wish.username(),
                    wish.password(),
                    new OfficialId(wish.officialId()),
                    new PublicBodyId(wish.publicBody()));
            return id;
        }
        Set<Role> roles = wish.roles() == null ? Set.of() : wish.roles();
        if (!Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.DATA_PROTECTION_OFFICER, Role.GOVERNANCE_OFFICE)
                .containsAll(roles)) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "ROLE_NEEDS_A_BODY", "/roles");
        }
        accounts.create(id, wish.username(), wish.password(), roles);
        return id;
    }
}
