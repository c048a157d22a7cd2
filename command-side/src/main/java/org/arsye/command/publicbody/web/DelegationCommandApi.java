package org.arsye.command.publicbody.web;

import java.time.Instant;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Writes;
import org.arsye.command.publicbody.PublicBodyCommand;
import org.arsye.command.publicbody.PublicBodyCommand.DelegateRole;
import org.arsye.command.publicbody.PublicBodyCommand.EndDelegation;
import org.arsye.command.register.Register;
import org.arsye.command.register.RegisterBehind;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Officials who will be absent let a colleague act in their place. Each does so for themselves; an administrator may end it,
 * since whoever is away may not be there to do so.
 */
@RestController
@RequestMapping("/api/v1/public-bodies/{id}/officials/{officialId}/delegations")
class DelegationCommandApi {

    private final Writes writes;
    private final Register register;
    private final Blocking blocking;

    DelegationCommandApi(Writes writes, Register register, Blocking blocking) {
        this.writes = writes;
        this.register = register;
        this.blocking = blocking;
    }

    /**
     * @param delegate the official of the same body who acts in their place
     * @param from at once if absent
     * @param until from then on no longer
     */
    record NewDelegation(Role role, OfficialId delegate, Instant from, Instant until, String reason) {
        @Override
        public String toString() {
            return "NewDelegation";
        }
    }

    /** @param delegate who acted in their place */
    record EndOfDelegation(Role role, OfficialId delegate, String reason) {
        @Override
        public String toString() {
            return "EndOfDelegation";
        }
    }

    @PostMapping(consumes = "application/json")
    Mono<ResponseEntity<Void>> delegate(
            @PathVariable String id,
            @PathVariable String officialId,
            @RequestBody NewDelegation wish,
            ServerWebExchange exchange) {
        PublicBodyId body = PathIds.id(id, PublicBodyId::of);
        OfficialId official = PathIds.id(officialId, OfficialId::of);
        return change(
                exchange,
                wish,
                new DelegateRole(
                        body, official, wish.delegate(), wish.role(), wish.from(), wish.until(), wish.reason()),
                wish.role(),
                Permissions.oneself(body, official, exchange));
    }

    @PostMapping(path = "/ending", consumes = "application/json")
    Mono<ResponseEntity<Void>> end(
            @PathVariable String id,
            @PathVariable String officialId,
            @RequestBody EndOfDelegation wish,
            ServerWebExchange exchange) {
        PublicBodyId body = PathIds.id(id, PublicBodyId::of);
        OfficialId official = PathIds.id(officialId, OfficialId::of);
        boolean administrator = Permissions.signedIn(exchange).roles().contains(Role.ADMINISTRATOR);
        Caller caller = administrator
                ? Permissions.holding(Role.ADMINISTRATOR, exchange)
                : Permissions.oneself(body, official, exchange);
        return change(
                exchange,
                wish,
                new EndDelegation(body, official, wish.delegate(), wish.role(), wish.reason()),
                administrator ? Role.ADMINISTRATOR : wish.role(),
                caller);
    }

    private Mono<ResponseEntity<Void>> change(
            ServerWebExchange exchange, Object wish, PublicBodyCommand command, Role role, Caller caller) {
        Role acting = role == null ? Role.OFFICIAL : role;
        Act act = Permissions.act(command, acting, caller);
        Mono<ResponseEntity<Void>> answered = writes.answer(exchange, wish, id -> act, done -> Answer.noContent());
        return answered.delayUntil(answer -> blocking.call(register::awaitHead).onErrorComplete(RegisterBehind.class));
    }
}
