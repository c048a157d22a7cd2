package org.arsye.command.consultation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.arsye.command.access.Permissions;
import org.arsye.command.consultation.ConsultationCommand.CancelConsultation;
import org.arsye.command.consultation.ConsultationCommand.CloseConsultation;
import org.arsye.command.consultation.ConsultationCommand.DraftConsultation;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.consultation.ConsultationCommand.ExtendConsultation;
import org.arsye.command.consultation.ConsultationCommand.OpenConsultation;
import org.arsye.command.consultation.ConsultationCommand.RecordOutcome;
import org.arsye.command.consultation.ConsultationCommand.ReopenConsultation;
import org.arsye.command.consultation.StandardCommand.ExplainBreach;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.Writes;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.PublicBodyZones;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A consultation from its draft to what became of it. */
@RestController
@RequestMapping(path = "/api/v1/consultations", consumes = "application/json")
class ConsultationCommandApi {

    /** What a body of the government is held to. */
    private static final String NORM_PACK = "XK-GOV-05-2016";

    private final Writes writes;
    private final Desk desk;
    private final Procedures procedures;
    private final PublicBodyZones zones;
    private final KnownNorms norms;
    private final Warnings warnings;

    ConsultationCommandApi(
            Writes writes,
            Desk desk,
            Procedures procedures,
            PublicBodyZones zones,
            KnownNorms norms,
            Warnings warnings) {
        this.warnings = warnings;
        this.norms = norms;
        this.writes = writes;
        this.desk = desk;
        this.procedures = procedures;
        this.zones = zones;
    }

    /**
     * @param normPack XK-GOV-05-2016 if absent
     * @param plan the plan that announced it, with {@code planItem}; absent where none did
     */
    record NewConsultation(
            PublicBodyId publicBody,
            LocalizedText title,
            LocalizedText summary,
            DocumentType documentType,
            String contactRole,
            String normPack,
            UUID plan,
            UUID planItem) {}

    record Created(UUID id) {}

    /** Either {@code lastDay} or {@code closesAt}. */
    record Opening(
            LocalDate lastDay, Instant closesAt, LocalizedText what, LocalizedText why, LocalizedText howToTakePart) {}

    /** Either {@code lastDay} or {@code closesAt}. */
    record Period(LocalDate lastDay, Instant closesAt, LocalizedText reason) {
        Ending ending() {
            return new Ending(lastDay, closesAt);
        }
    }

    record Because(LocalizedText reason) {}

    /** @param reason why a published report is corrected */
    record Report(Boolean declareUnanswered, LocalizedText conclusion, LocalizedText reason) {}

    /** @param explanation how it came that the standard was not kept */
    record Explanation(LocalizedText explanation) {}

    record Became(DraftOutcome outcome, LocalizedText reason) {}

    @PostMapping
    Mono<ResponseEntity<Created>> draft(@RequestBody NewConsultation wish, ServerWebExchange exchange) {
        return writes.answer(exchange, wish, command -> drafting(command, wish, exchange), done -> {
            UUID id = done.commandId().creates("consultation");
            return Answer.created("/api/v1/consultations/" + id, new Created(id));
        });
    }

    private Act drafting(CommandId command, NewConsultation wish, ServerWebExchange exchange) {
        Permissions.signedIn(exchange);
        if (wish.publicBody() == null) {
            throw Refusal.malformed("/publicBody", "FIELD_REQUIRED");
        }
        Permissions.at(wish.publicBody(), org.arsye.events.Role.COORDINATOR, exchange);
        return desk.coordinating(
                new DraftConsultation(
                        new ConsultationId(command.creates("consultation")),
                        wish.publicBody(),
                        wish.title(),
                        wish.summary(),
                        wish.documentType(),
                        wish.contactRole(),
                        wish.normPack() == null ? NORM_PACK : wish.normPack(),
                        zones.of(wish.publicBody()),
                        norms.now().packsFor(wish.publicBody()),
                        Procedures.plan(wish.plan()),
                        Procedures.planItem(wish.planItem()),
                        procedures.isPlanned(wish.plan(), wish.planItem(), wish.publicBody())),
                wish.publicBody(),
                exchange);
    }

    @PostMapping("/{id}/opening")
    Mono<ResponseEntity<Void>> open(@PathVariable String id, @RequestBody Opening wish, ServerWebExchange exchange) {
        return announcing(
                id,
                wish,
                exchange,
                consultation -> desk.opening(
                        consultation,
                        binding -> new OpenConsultation(
                                consultation,
                                new Ending(wish.lastDay(), wish.closesAt()),
                                wish.what(),
                                wish.why(),
                                wish.howToTakePart(),
                                binding),
                        exchange));
    }

    @PostMapping("/{id}/extension")
    Mono<ResponseEntity<Void>> extend(@PathVariable String id, @RequestBody Period wish, ServerWebExchange exchange) {
        return announcing(
                id,
                wish,
                exchange,
                consultation -> desk.coordinating(
                        new ExtendConsultation(consultation, wish.ending(), wish.reason()), exchange));
    }

    @PostMapping("/{id}/reopening")
    Mono<ResponseEntity<Void>> reopen(@PathVariable String id, @RequestBody Period wish, ServerWebExchange exchange) {
        return on(
                id,
                wish,
                exchange,
                consultation -> desk.coordinating(
                        new ReopenConsultation(consultation, wish.ending(), wish.reason()), exchange));
    }

    @PostMapping("/{id}/closing")
    Mono<ResponseEntity<Void>> close(@PathVariable String id, @RequestBody Because wish, ServerWebExchange exchange) {
        return on(
                id,
                wish,
                exchange,
                consultation -> desk.coordinating(new CloseConsultation(consultation, wish.reason()), exchange));
    }

    @PostMapping("/{id}/cancellation")
    Mono<ResponseEntity<Void>> cancel(@PathVariable String id, @RequestBody Because wish, ServerWebExchange exchange) {
        return on(
                id,
                wish,
                exchange,
                consultation -> desk.coordinating(new CancelConsultation(consultation, wish.reason()), exchange));
    }

    @PostMapping("/{id}/report")
    Mono<ResponseEntity<Void>> report(@PathVariable String id, @RequestBody Report wish, ServerWebExchange exchange) {
        return on(
                id,
                wish,
                exchange,
                consultation -> desk.reporting(
                        consultation,
                        Boolean.TRUE.equals(wish.declareUnanswered()),
                        wish.conclusion(),
                        wish.reason(),
                        exchange));
    }

    @PostMapping("/{id}/outcome")
    Mono<ResponseEntity<Void>> record(@PathVariable String id, @RequestBody Became wish, ServerWebExchange exchange) {
        return on(
                id,
                wish,
                exchange,
                consultation ->
                        desk.coordinating(new RecordOutcome(consultation, wish.outcome(), wish.reason()), exchange));
    }

    @PostMapping("/{id}/breaches/{standard}/explanation")
    Mono<ResponseEntity<Void>> explain(
            @PathVariable String id,
            @PathVariable String standard,
            @RequestBody Explanation wish,
            ServerWebExchange exchange) {
        return on(
                id,
                wish,
                exchange,
                consultation ->
                        desk.coordinating(new ExplainBreach(consultation, standard, wish.explanation()), exchange));
    }

    private Mono<ResponseEntity<Void>> on(
            String id, Object wish, ServerWebExchange exchange, Function<ConsultationId, Act> act) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        return writes.answer(exchange, wish, command -> act.apply(consultation), done -> Answer.noContent());
    }

    /** The same, and the answer says what is to be known of the period. */
    private Mono<ResponseEntity<Void>> announcing(
            String id, Object wish, ServerWebExchange exchange, Function<ConsultationId, Act> act) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        return writes.answerHavingLooked(
                exchange, wish, command -> act.apply(consultation), done -> warnings.answer(consultation, done));
    }
}
