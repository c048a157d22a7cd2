package org.arsye.command.plan.web;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.arsye.command.access.Permissions;
import org.arsye.command.plan.PlanCommand;
import org.arsye.command.plan.PlanCommand.ChangePlanItem;
import org.arsye.command.plan.PlanCommand.DropPlanItem;
import org.arsye.command.plan.PlanCommand.EnterPlanItem;
import org.arsye.command.plan.PlanCommand.Expected;
import org.arsye.command.plan.PlanCommand.Planned;
import org.arsye.command.plan.PlanCommand.PublishPlan;
import org.arsye.command.plan.PlanCommand.StartPlan;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.Writes;
import org.arsye.command.register.PublicBodyZones;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Plans of public bodies, kept by their coordinators. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanCommandApi {

    private static final String PATH = "/api/v1/plans/";

    private final Writes writes;
    private final PlanDesk desk;
    private final PublicBodyZones bodies;

    PlanCommandApi(Writes writes, PlanDesk desk, PublicBodyZones bodies) {
        this.writes = writes;
        this.desk = desk;
        this.bodies = bodies;
    }

    record NewPlan(PublicBodyId publicBody, Integer year, LocalizedText title) {}

    record Created(UUID id) {}

    /** When: {@code expectedDay}, {@code expectedQuarter}, or {@code expectedFrom} and {@code expectedUntil}. */
    record PlanItem(
            DocumentType documentType,
            LocalizedText title,
            LocalDate expectedDay,
            Integer expectedQuarter,
            LocalDate expectedFrom,
            LocalDate expectedUntil,
            String contactRole) {
        Planned planned() {
            return new Planned(
                    documentType,
                    title,
                    new Expected(expectedQuarter, expectedDay, expectedFrom, expectedUntil),
                    contactRole);
        }
    }

    record PlanReason(LocalizedText reason) {}

    @PostMapping(consumes = "application/json")
    Mono<ResponseEntity<Created>> start(@RequestBody NewPlan wish, ServerWebExchange exchange) {
        return writes.answer(exchange, wish, command -> starting(wish, exchange), done -> {
            UUID id = PlanId.of(wish.publicBody(), wish.year()).value();
            return Answer.created(PATH + id, new Created(id));
        });
    }

    private Act starting(NewPlan wish, ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        if (wish.publicBody() == null) {
            throw Refusal.malformed("/publicBody", "FIELD_REQUIRED");
        }
        Permissions.at(wish.publicBody(), Role.COORDINATOR, exchange);
        if (wish.year() == null) {
            throw Refusal.malformed("/year", "FIELD_REQUIRED");
        }
        bodies.of(wish.publicBody());
        PlanId plan = PlanId.of(wish.publicBody(), wish.year());
        return desk.coordinating(
                new StartPlan(plan, wish.publicBody(), wish.year(), wish.title()), wish.publicBody(), exchange);
    }

    @PostMapping(path = "/{id}/items", consumes = "application/json")
    Mono<ResponseEntity<Created>> enter(
            @PathVariable String id, @RequestBody PlanItem wish, ServerWebExchange exchange) {
        PlanId plan = PathIds.id(id, PlanId::of);
        return writes.answer(
                exchange,
                wish,
                command -> desk.coordinating(new EnterPlanItem(plan, item(command), wish.planned()), exchange),
                done -> {
                    UUID item = item(done.commandId()).value();
                    return Answer.created(PATH + plan, new Created(item));
                });
    }

    static PlanItemId item(CommandId command) {
        return new PlanItemId(command.creates("plan-item"));
    }

    @PutMapping(path = "/{id}/items/{item}", consumes = "application/json")
    Mono<ResponseEntity<Void>> change(
            @PathVariable String id,
            @PathVariable String item,
            @RequestBody PlanItem wish,
            ServerWebExchange exchange) {
        PlanItemId changed = PathIds.id(item, PlanItemId::of);
        return on(id, wish, exchange, plan -> new ChangePlanItem(plan, changed, wish.planned()));
    }

    @PostMapping(path = "/{id}/items/{item}/dropping", consumes = "application/json")
    Mono<ResponseEntity<Void>> drop(
            @PathVariable String id,
            @PathVariable String item,
            @RequestBody PlanReason wish,
            ServerWebExchange exchange) {
        PlanItemId dropped = PathIds.id(item, PlanItemId::of);
        return on(id, wish, exchange, plan -> new DropPlanItem(plan, dropped, wish.reason()));
    }

    @PostMapping(path = "/{id}/publication", consumes = "application/json")
    Mono<ResponseEntity<Void>> publish(
            @PathVariable String id, @RequestBody PlanReason wish, ServerWebExchange exchange) {
        return on(id, wish, exchange, plan -> new PublishPlan(plan, wish.reason()));
    }

    private Mono<ResponseEntity<Void>> on(
            String id, Object wish, ServerWebExchange exchange, Function<PlanId, PlanCommand> command) {
        PlanId plan = PathIds.id(id, PlanId::of);
        return writes.answer(
                exchange,
                wish,
                commandId -> desk.coordinating(command.apply(plan), exchange),
                done -> Answer.noContent());
    }
}
