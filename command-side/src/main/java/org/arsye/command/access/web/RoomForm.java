package org.arsye.command.access.web;

import org.arsye.command.access.Authors;
import org.arsye.command.access.Room;
import org.arsye.command.platform.web.Blocking;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Into the room of a person and out of it. What is shown there is the query side's. */
@RestController
class RoomForm {

    private final Authors authors;
    private final Room room;
    private final Forms forms;
    private final Blocking blocking;
    private final Addresses addresses;

    RoomForm(Authors authors, Room room, Forms forms, Blocking blocking, Addresses addresses) {
        this.authors = authors;
        this.room = room;
        this.forms = forms;
        this.blocking = blocking;
        this.addresses = addresses;
    }

    @PostMapping(path = "/mine", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> enter(ServerWebExchange exchange) {
        return forms.answer(exchange, form -> blocking.call(() -> enter(form, exchange)));
    }

    private String enter(Form form, ServerWebExchange exchange) {
        room.enter(
                authors.byNumber(form.text("number", ""), form.text("secret", ""), addresses.of(exchange.getRequest())),
                exchange);
        return "/mine";
    }

    @PostMapping(path = "/mine/leaving", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> leave(ServerWebExchange exchange) {
        return forms.answer(
                exchange,
                form -> blocking.call(() -> {
                    room.leave(exchange);
                    return "/mine";
                }));
    }
}
