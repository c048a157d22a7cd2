package org.arsye.command.interest.web;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.arsye.command.access.web.Addresses;
import org.arsye.command.interest.InterestCommand;
import org.arsye.command.interest.InterestCommand.ConfirmInterest;
import org.arsye.command.interest.InterestCommand.RenewInterest;
import org.arsye.command.interest.InterestCommand.WithdrawInterest;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.interest.InterestId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Expressions of interest, by anybody. What confirms one is told to the address alone, and not to whoever asks here. */
@RestController
@RequestMapping("/api/v1/interests")
class InterestCommandApi {

    private static final String PATH = "/api/v1/interests/";

    private final Writes writes;
    private final Interests interests;
    private final Addresses addresses;

    InterestCommandApi(Writes writes, Interests interests, Addresses addresses) {
        this.addresses = addresses;
        this.writes = writes;
        this.interests = interests;
    }

    /** @param name absent where none is given */
    record Interested(ContributorKind kind, String name) {
        @Override
        public String toString() {
            return "Interested";
        }
    }

    /** @param language sq, sr or en: what the letters are written in */
    record NewInterest(
            List<PublicBodyId> publicBodies,
            List<DocumentType> documentTypes,
            List<PlanItemId> planItems,
            List<ConsultationId> consultations,
            Interested contributor,
            String email,
            String language) {
        @Override
        public String toString() {
            return "NewInterest";
        }

        Interests.Wish wish() {
            return new Interests.Wish(
                    publicBodies,
                    documentTypes,
                    planItems,
                    consultations,
                    contributor == null ? null : contributor.kind(),
                    contributor == null ? null : contributor.name(),
                    email,
                    language);
        }
    }

    record Created(UUID id) {}

    record Link(String secret) {
        @Override
        public String toString() {
            return "Link";
        }
    }

    @PostMapping(consumes = "application/json")
    Mono<ResponseEntity<Created>> express(@RequestBody NewInterest wish, ServerWebExchange exchange) {
        String client = addresses.of(exchange.getRequest());
        return writes.answer(exchange, wish, command -> interests.expressing(command, wish.wish(), client), done -> {
            UUID id = Interests.interest(done.commandId()).value();
            return Answer.created(PATH + id, new Created(id));
        });
    }

    @PostMapping(path = "/{id}/confirmation", consumes = "application/json")
    Mono<ResponseEntity<Void>> confirm(@PathVariable String id, @RequestBody Link wish, ServerWebExchange exchange) {
        return by(id, wish, exchange, ConfirmInterest::new);
    }

    @PostMapping(path = "/{id}/renewal", consumes = "application/json")
    Mono<ResponseEntity<Void>> renew(@PathVariable String id, @RequestBody Link wish, ServerWebExchange exchange) {
        return by(id, wish, exchange, RenewInterest::new);
    }

    @PostMapping(path = "/{id}/withdrawal", consumes = "application/json")
    Mono<ResponseEntity<Void>> withdraw(@PathVariable String id, @RequestBody Link wish, ServerWebExchange exchange) {
        return by(id, wish, exchange, WithdrawInterest::new);
    }

    /** One click in a mail program, without a page, a cookie or a question (RFC 8058, section 3.1). */
    @PostMapping(path = "/{id}/unsubscription")
    Mono<ResponseEntity<Void>> unsubscribe(
            @PathVariable String id, @RequestParam(required = false) String key, ServerWebExchange exchange) {
        InterestId interest = PathIds.id(id, InterestId::of);
        return writes.answer(
                exchange,
                null,
                command -> Interests.by(key, digest -> new WithdrawInterest(interest, digest)),
                done -> Answer.noContent());
    }

    private Mono<ResponseEntity<Void>> by(
            String id, Link wish, ServerWebExchange exchange, BiFunction<InterestId, String, InterestCommand> command) {
        InterestId interest = PathIds.id(id, InterestId::of);
        return writes.answer(
                exchange,
                wish,
                commandId -> {
                    if (wish.secret() == null) {
                        throw Refusal.malformed("/secret", "FIELD_REQUIRED");
                    }
                    return Interests.by(wish.secret(), digest -> command.apply(interest, digest));
                },
                done -> Answer.noContent());
    }
}
