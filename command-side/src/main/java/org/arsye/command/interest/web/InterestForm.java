package org.arsye.command.interest.web;

import java.util.List;
import java.util.function.Function;
import org.arsye.command.access.web.Addresses;
import org.arsye.command.interest.InterestCommand;
import org.arsye.command.interest.InterestCommand.ConfirmInterest;
import org.arsye.command.interest.InterestCommand.RenewInterest;
import org.arsye.command.interest.InterestCommand.WithdrawInterest;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.interest.InterestId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The form that expresses an interest, and the buttons behind the link of a letter. */
@RestController
class InterestForm {

    private final Forms forms;
    private final Interests interests;
    private final Addresses addresses;

    InterestForm(Forms forms, Interests interests, Addresses addresses) {
        this.addresses = addresses;
        this.forms = forms;
        this.interests = interests;
    }

    @PostMapping(path = "/interest", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> express(ServerWebExchange exchange) {
        String client = addresses.of(exchange.getRequest());
        return forms.post(
                exchange,
                (form, command) -> interests.expressing(command, wish(form), client),
                done -> "/interest/sent");
    }

    @PostMapping(path = "/interests/{id}", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> decide(@PathVariable String id, ServerWebExchange exchange) {
        InterestId interest = PathIds.id(id, InterestId::of);
        String key = exchange.getRequest().getQueryParams().getFirst("key");
        return forms.post(
                exchange,
                (form, command) -> Interests.by(key, digest -> decided(form, interest, digest)),
                done -> "/interests/" + interest + "?key=" + (key == null ? "" : key.replaceAll("[^0-9A-Za-z]", ""))
                        + (done.position() < 0 ? "" : "&after=" + done.position()));
    }

    private static InterestCommand decided(Form form, InterestId interest, String digest) {
        return switch (form.text("action", "")) {
            case "confirm" -> new ConfirmInterest(interest, digest);
            case "renew" -> new RenewInterest(interest, digest);
            case "withdraw" -> new WithdrawInterest(interest, digest);
            default -> throw Refusal.malformed("/action", "UNKNOWN_VALUE");
        };
    }

    private static Interests.Wish wish(Form form) {
        return new Interests.Wish(
                ids(form, "body", PublicBodyId::of),
                form.text("type") == null ? List.of() : List.of(type(form)),
                ids(form, "item", PlanItemId::of),
                ids(form, "consultation", ConsultationId::of),
                form.word("contributorKind", ContributorKind.class),
                form.text("contributorName"),
                form.text("email"),
                form.text("language"));
    }

    private static DocumentType type(Form form) {
        DocumentType type = form.word("type", DocumentType.class);
        if (type == null) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "INTEREST_TARGET_UNKNOWN", "/type");
        }
        return type;
    }

    private static <T> List<T> ids(Form form, String field, Function<String, T> reading) {
        String text = form.text(field);
        if (text == null) {
            return List.of();
        }
        try {
            return List.of(reading.apply(text.strip()));
        } catch (IllegalArgumentException malformed) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "INTEREST_TARGET_UNKNOWN", "/" + field);
        }
    }
}
