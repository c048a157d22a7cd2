package org.arsye.command.publicbody.web;

import java.util.UUID;
import org.arsye.command.access.Permissions;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Writes;
import org.arsye.command.publicbody.PublicBodyCommand;
import org.arsye.command.publicbody.PublicBodyCommand.RegisterPublicBody;
import org.arsye.command.publicbody.PublicBodyCommand.RenamePublicBody;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Public bodies: registered and renamed by administrators. */
@RestController
@RequestMapping("/api/v1/public-bodies")
class PublicBodyCommandApi {

    /** Where a body says nothing else: Kosovo's. */
    private static final String ZONE = "Europe/Belgrade";

    private final Writes writes;

    PublicBodyCommandApi(Writes writes) {
        this.writes = writes;
    }

    /** @param zone IANA name; Europe/Belgrade if absent */
    record NewPublicBody(LocalizedText names, PublicBodyKind kind, String zone) {}

    record Created(UUID id) {}

    @PostMapping(consumes = "application/json")
    Mono<ResponseEntity<Created>> register(@RequestBody NewPublicBody wish, ServerWebExchange exchange) {
        return writes.answer(
                exchange,
                wish,
                command -> administrator(
                        new RegisterPublicBody(
                                new PublicBodyId(command.creates("public-body")),
                                wish.names(),
                                wish.kind(),
                                wish.zone() == null ? ZONE : wish.zone()),
                        exchange),
                done -> {
                    UUID id = done.commandId().creates("public-body");
                    return Answer.created("/api/v1/public-bodies/" + id, new Created(id));
                });
    }

    @PutMapping(path = "/{id}/names", consumes = "application/json")
    Mono<ResponseEntity<Void>> rename(
            @PathVariable String id, @RequestBody LocalizedText names, ServerWebExchange exchange) {
        PublicBodyId body = PathIds.id(id, PublicBodyId::of);
        return writes.answer(
                exchange,
                names,
                command -> administrator(new RenamePublicBody(body, names), exchange),
                done -> Answer.noContent());
    }

    private static Act administrator(PublicBodyCommand command, ServerWebExchange exchange) {
        return Permissions.act(command, Role.ADMINISTRATOR, Permissions.holding(Role.ADMINISTRATOR, exchange));
    }
}
