package org.arsye.command.publicbody.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.arsye.command.access.Accounts;
import org.arsye.command.access.Permissions;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.command.platform.web.Writes;
import org.arsye.command.publicbody.PublicBodyCommand;
import org.arsye.command.publicbody.PublicBodyCommand.AppointOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.DismissOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.GrantRole;
import org.arsye.command.publicbody.PublicBodyCommand.WithdrawRole;
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

/** Officials of a body and what they may do. A change is answered once it holds for the next request, too. */
@RestController
@RequestMapping("/api/v1/public-bodies/{id}/officials")
class OfficialCommandApi {

    private final Writes writes;
    private final Accounts accounts;
    private final Register register;
    private final Blocking blocking;

    OfficialCommandApi(Writes writes, Accounts accounts, Register register, Blocking blocking) {
        this.writes = writes;
        this.accounts = accounts;
        this.register = register;
        this.blocking = blocking;
    }

    /**
     * @param username with {@code password}, to give the official an account as well
     */
    record NewOfficial(String name, Set<Role> roles, String username, String password) {
        NewOfficial withoutPassword() {
            return new NewOfficial(name, roles, username, null);
        }

        boolean wantsAccount() {
            return username != null || password != null;
        }

        @Override
        public String toString() {
            return "NewOfficial";
        }
    }

    /** @param until from then on it is held no longer; null where it is held until it is withdrawn */
    record NewRole(Role role, Instant until, String reason) {
        @Override
        public String toString() {
            return "NewRole";
        }
    }

    /** @param reason why a role or an appointment ends */
    record Ending(String reason) {
        @Override
        public String toString() {
            return "Ending";
        }
    }

    record Created(UUID id) {}

    @PostMapping(consumes = "application/json")
    Mono<ResponseEntity<Created>> appoint(
            @PathVariable String id, @RequestBody NewOfficial wish, ServerWebExchange exchange) {
        PublicBodyId body = PathIds.id(id, PublicBodyId::of);
        // Without the password: a plain hash of it, even among other things, would be easier to guess than the
        // account's.
        return settled(writes.answer(
                exchange, wish.withoutPassword(), command -> appointing(command, body, wish, exchange), done -> {
                    UUID official = done.commandId().creates("official");
                    return Answer.created(
                            "/api/v1/public-bodies/" + body + "/officials/" + official, new Created(official));
                }));
    }

    /** The account comes first, since its name may be taken; without the official's roles it may do nothing. */
    private Act appointing(CommandId command, PublicBodyId body, NewOfficial wish, ServerWebExchange exchange) {
        OfficialId official = new OfficialId(command.creates("official"));
        Act act = administrator(new AppointOfficial(body, official, wish.name(), wish.roles()), exchange);
        UUID account = command.creates("account");
        return wish.wantsAccount() && accounts.create(account, wish.username(), wish.password(), official, body)
                ? act.ifRefused(() -> accounts.discard(account))
                : act;
    }

    @PostMapping(path = "/{officialId}/roles", consumes = "application/json")
    Mono<ResponseEntity<Void>> grant(
            @PathVariable String id,
            @PathVariable String officialId,
            @RequestBody NewRole wish,
            ServerWebExchange exchange) {
        return change(
                exchange,
                wish,
                id,
                officialId,
                official -> body -> new GrantRole(body, official, wish.role(), wish.until(), wish.reason()));
    }

    @PostMapping(path = "/{officialId}/roles/{role}/ending", consumes = "application/json")
    Mono<ResponseEntity<Void>> withdraw(
            @PathVariable String id,
            @PathVariable String officialId,
            @PathVariable String role,
            @RequestBody Ending wish,
            ServerWebExchange exchange) {
        Role meant = role(role);
        return change(
                exchange,
                wish,
                id,
                officialId,
                official -> body -> new WithdrawRole(body, official, meant, wish.reason()));
    }

    /** The official acts for the body no longer; their account is closed and their sessions end. */
    @PostMapping(path = "/{officialId}/dismissal", consumes = "application/json")
    Mono<ResponseEntity<Void>> dismiss(
            @PathVariable String id,
            @PathVariable String officialId,
            @RequestBody Ending wish,
            ServerWebExchange exchange) {
        return change(
                exchange, wish, id, officialId, official -> body -> new DismissOfficial(body, official, wish.reason()));
    }

    private Mono<ResponseEntity<Void>> change(
            ServerWebExchange exchange,
            Object wish,
            String id,
            String officialId,
            Function<OfficialId, Function<PublicBodyId, PublicBodyCommand>> command) {
        PublicBodyId body = PathIds.id(id, PublicBodyId::of);
        OfficialId official = PathIds.id(officialId, OfficialId::of);
        return settled(writes.answer(
                exchange,
                wish,
                commandId -> administrator(command.apply(official).apply(body), exchange),
                done -> Answer.noContent()));
    }

    /** What was recorded stays recorded, whether or not the register has caught up with it in time. */
    private <T> Mono<T> settled(Mono<T> answered) {
        return answered.delayUntil(answer -> blocking.call(register::awaitHead).onErrorComplete(RegisterBehind.class));
    }

    private static Act administrator(PublicBodyCommand command, ServerWebExchange exchange) {
        return Permissions.act(command, Role.ADMINISTRATOR, Permissions.holding(Role.ADMINISTRATOR, exchange));
    }

    private static Role role(String word) {
        for (Role role : Role.values()) {
            if (StrictJson.word(role).equals(word.toLowerCase(Locale.ROOT))) {
                return role;
            }
        }
        throw Refusal.notFound();
    }
}
