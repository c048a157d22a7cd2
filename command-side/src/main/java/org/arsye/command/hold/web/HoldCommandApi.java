package org.arsye.command.hold.web;

import java.util.UUID;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Holds on the contributions to a consultation, placed and lifted by data protection officers. */
@RestController
@RequestMapping(path = "/api/v1/consultations/{id}/holds", consumes = "application/json")
class HoldCommandApi {

    private final Writes writes;
    private final Holding holding;

    HoldCommandApi(Writes writes, Holding holding) {
        this.writes = writes;
        this.holding = holding;
    }

    record NewHold(HoldKind kind, String reason) {
        @Override
        public String toString() {
            return "NewHold";
        }
    }

    record HoldLifting(String reason) {
        @Override
        public String toString() {
            return "HoldLifting";
        }
    }

    record Created(UUID id) {}

    @PostMapping
    Mono<ResponseEntity<Created>> place(
            @PathVariable String id, @RequestBody NewHold wish, ServerWebExchange exchange) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        return writes.answer(
                exchange,
                wish,
                command -> holding.placing(
                        new HoldId(command.creates("hold")), consultation, wish.kind(), wish.reason(), exchange),
                done -> Answer.created(
                        "/api/v1/consultations/" + consultation + "/holds",
                        new Created(done.commandId().creates("hold"))));
    }

    @PostMapping("/{holdId}/lifting")
    Mono<ResponseEntity<Void>> lift(
            @PathVariable String id,
            @PathVariable String holdId,
            @RequestBody HoldLifting wish,
            ServerWebExchange exchange) {
        PathIds.id(id, ConsultationId::of);
        HoldId hold = PathIds.id(holdId, HoldId::of);
        return writes.answer(
                exchange, wish, command -> holding.lifting(hold, wish.reason(), exchange), done -> Answer.noContent());
    }
}
