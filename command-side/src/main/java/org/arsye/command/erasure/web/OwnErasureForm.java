package org.arsye.command.erasure.web;

import org.arsye.command.access.Room;
import org.arsye.command.access.web.Addresses;
import org.arsye.command.platform.web.Forms;
import org.arsye.events.erasure.ErasureScope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The form of an author's own room that asks to be forgotten. */
@RestController
class OwnErasureForm {

    private final Forms forms;
    private final Erasing erasing;
    private final Room room;
    private final Addresses addresses;

    OwnErasureForm(Forms forms, Erasing erasing, Room room, Addresses addresses) {
        this.forms = forms;
        this.erasing = erasing;
        this.room = room;
        this.addresses = addresses;
    }

    @PostMapping(path = "/mine/erasure", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> erase(ServerWebExchange exchange) {
        return forms.post(
                exchange,
                (form, command) -> erasing.requestingOwn(
                        room.inside(exchange, addresses.of(exchange.getRequest())),
                        form.word("scope", ErasureScope.class)),
                done -> "/mine" + (done.position() < 0 ? "" : "?after=" + done.position()));
    }
}
