package org.arsye.command.readmodel.web;

import java.util.function.Function;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.Writes;
import org.arsye.command.readmodel.ReadModelCommand;
import org.arsye.command.readmodel.ReadModelCommand.DiscardRebuild;
import org.arsye.command.readmodel.ReadModelCommand.OrderRebuild;
import org.arsye.command.readmodel.ReadModelCommand.OrderRetry;
import org.arsye.command.readmodel.ReadModelCommand.OrderSwitch;
import org.arsye.command.readmodel.ReadModelCommand.SkipEvent;
import org.arsye.command.register.Register;
import org.arsye.events.readmodel.ReadModelName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Orders about views. They are answered once they are recorded; the read side carries them out and shows how far it is. */
@RestController
@RequestMapping(path = "/api/v1/operations/views/{view}", consumes = "application/json")
class ReadModelCommandApi {

    private final Writes writes;
    private final Register register;

    ReadModelCommandApi(Writes writes, Register register) {
        this.writes = writes;
        this.register = register;
    }

    record Order(String reason) {}

    /** @param position of the event to be passed over */
    record Skip(Long position, String reason) {}

    @PostMapping("/rebuilds")
    Mono<ResponseEntity<Void>> rebuild(@PathVariable String view, @RequestBody Order wish, ServerWebExchange exchange) {
        return on(view, wish, exchange, name -> new OrderRebuild(name, wish.reason()));
    }

    @PostMapping("/retries")
    Mono<ResponseEntity<Void>> retry(@PathVariable String view, @RequestBody Order wish, ServerWebExchange exchange) {
        return on(view, wish, exchange, name -> new OrderRetry(name, wish.reason()));
    }

    @PostMapping("/skips")
    Mono<ResponseEntity<Void>> skip(@PathVariable String view, @RequestBody Skip wish, ServerWebExchange exchange) {
        return on(
                view,
                wish,
                exchange,
                name -> new SkipEvent(name, wish.position(), register.lastPosition(), wish.reason()));
    }

    @PostMapping("/switches")
    Mono<ResponseEntity<Void>> letServe(
            @PathVariable String view, @RequestBody Order wish, ServerWebExchange exchange) {
        return on(view, wish, exchange, name -> new OrderSwitch(name, wish.reason()));
    }

    @PostMapping("/discards")
    Mono<ResponseEntity<Void>> discard(@PathVariable String view, @RequestBody Order wish, ServerWebExchange exchange) {
        return on(view, wish, exchange, name -> new DiscardRebuild(name, wish.reason()));
    }

    private Mono<ResponseEntity<Void>> on(
            String view, Object wish, ServerWebExchange exchange, Function<ReadModelName, ReadModelCommand> order) {
        return writes.answer(
                exchange,
                wish,
                command -> {
                    Orders.needAdministrator(exchange);
                    ReadModelName name = Orders.named(view).orElseThrow(Refusal::notFound);
                    return Orders.by(exchange, order.apply(name));
                },
                done -> Answer.noContent());
    }
}
