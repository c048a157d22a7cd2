package org.arsye.command.readmodel.web;

import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.readmodel.ReadModelCommand;
import org.arsye.command.readmodel.ReadModelCommand.DiscardRebuild;
import org.arsye.command.readmodel.ReadModelCommand.OrderRebuild;
import org.arsye.command.readmodel.ReadModelCommand.OrderRetry;
import org.arsye.command.readmodel.ReadModelCommand.OrderSwitch;
import org.arsye.command.readmodel.ReadModelCommand.SkipEvent;
import org.arsye.command.register.Register;
import org.arsye.events.readmodel.ReadModelName;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The forms of the pages of operations, one page a view; the button pressed says which order it is. */
@RestController
class OperationsForm {

    private final Forms forms;
    private final Register register;

    OperationsForm(Forms forms, Register register) {
        this.forms = forms;
        this.register = register;
    }

    @PostMapping(path = "/operations/{view}", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> post(@PathVariable String view, ServerWebExchange exchange) {
        return forms.post(
                exchange,
                (form, command) -> act(view, form, exchange),
                done -> "/operations?ordered=" + done.position() + "#" + view);
    }

    private Act act(String view, Form form, ServerWebExchange exchange) {
        Orders.needAdministrator(exchange);
        ReadModelName name = Orders.named(view).orElseThrow(Refusal::notFound);
        return Orders.by(exchange, order(name, form));
    }

    private ReadModelCommand order(ReadModelName view, Form form) {
        String reason = form.text("reason");
        return switch (form.text("action", "")) {
            case "rebuild" -> new OrderRebuild(view, reason);
            case "retry" -> new OrderRetry(view, reason);
            case "skip" -> new SkipEvent(view, position(form), register.lastPosition(), reason);
            case "switch" -> new OrderSwitch(view, reason);
            case "discard" -> new DiscardRebuild(view, reason);
            default -> throw Refusal.malformed("/action", "UNKNOWN_VALUE");
        };
    }

    private static Long position(Form form) {
        String position = form.text("position");
        try {
            return position == null ? null : Long.valueOf(position);
        } catch (NumberFormatException malformed) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "WRONG_FORMAT", "/position");
        }
    }
}
