package org.arsye.command.ledger.web;

import org.arsye.command.access.Permissions;
import org.arsye.command.ledger.LedgerCommand.AnnounceKey;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keys of the ledger, announced by administrators. Only the public halves ever come here. */
@RestController
class LedgerCommandApi {

    private final Writes writes;

    LedgerCommandApi(Writes writes) {
        this.writes = writes;
    }

    /**
     * @param origin the name of the ledger
     * @param vkey the public key
     */
    record NewLedgerKey(String origin, String vkey) {}

    @PostMapping(path = "/api/v1/ledger/keys", consumes = "application/json")
    Mono<ResponseEntity<Void>> announceKey(@RequestBody NewLedgerKey wish, ServerWebExchange exchange) {
        return writes.answer(
                exchange,
                wish,
                command -> Permissions.act(
                        new AnnounceKey(wish.origin(), wish.vkey()),
                        Role.ADMINISTRATOR,
                        Permissions.holding(Role.ADMINISTRATOR, exchange)),
                done -> Answer.noContent());
    }
}
