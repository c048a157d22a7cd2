package org.arsye.command.telling.web;

import java.util.UUID;
import org.arsye.command.access.Permissions;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.telling.Outbox;
import org.arsye.events.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where no mail server is set, administrators hand letters on and say so; where one is, they may have a letter tried now. */
@RestController
class OutboxForm {

    private final Forms forms;
    private final Outbox outbox;
    private final Blocking blocking;

    OutboxForm(Forms forms, Outbox outbox, Blocking blocking) {
        this.forms = forms;
        this.outbox = outbox;
        this.blocking = blocking;
    }

    @PostMapping(path = "/desk/outbox/{id}", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> handedOn(@PathVariable String id, ServerWebExchange exchange) {
        UUID letter = PathIds.id(id, UUID::fromString);
        return forms.answer(
                exchange,
                form -> blocking.call(() -> {
                    Permissions.holding(Role.ADMINISTRATOR, exchange);
                    boolean done = "again".equals(form.text("action")) ? outbox.again(letter) : outbox.handedOn(letter);
                    if (!done) {
                        throw Refusal.notFound();
                    }
                    return "/desk/outbox";
                }));
    }
}
