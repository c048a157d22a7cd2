package org.arsye.command.hold.web;

import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The forms of holds at the data protection officers' desk. */
@RestController
class HoldDeskForm {

    private static final String DESK = "/desk/holds";

    private final Forms forms;
    private final Holding holding;

    HoldDeskForm(Forms forms, Holding holding) {
        this.forms = forms;
        this.holding = holding;
    }

    @PostMapping(path = DESK, consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> post(ServerWebExchange exchange) {
        return forms.post(
                exchange,
                (form, command) -> act(form, command, exchange),
                done -> DESK + (done.position() < 0 ? "" : "?after=" + done.position()));
    }

    private Act act(Form form, CommandId command, ServerWebExchange exchange) {
        return switch (form.text("action", "")) {
            case "place" ->
                holding.placing(
                        new HoldId(command.creates("hold")),
                        consultation(form.text("consultation", "")),
                        form.word("kind", HoldKind.class),
                        form.text("reason"),
                        exchange);
            case "lift" ->
                holding.lifting(PathIds.id(form.text("hold", ""), HoldId::of), form.text("reason"), exchange);
            default -> throw Refusal.malformed("/action", "UNKNOWN_VALUE");
        };
    }

    /** By its id, or by the address of its page. */
    private static ConsultationId consultation(String typed) {
        String address = typed.strip();
        return PathIds.id(address.substring(address.lastIndexOf('/') + 1), ConsultationId::of);
    }
}
