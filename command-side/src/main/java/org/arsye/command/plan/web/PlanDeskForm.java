package org.arsye.command.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.arsye.command.access.Permissions;
import org.arsye.command.plan.PlanCommand.ChangePlanItem;
import org.arsye.command.plan.PlanCommand.DropPlanItem;
import org.arsye.command.plan.PlanCommand.EnterPlanItem;
import org.arsye.command.plan.PlanCommand.Expected;
import org.arsye.command.plan.PlanCommand.Planned;
import org.arsye.command.plan.PlanCommand.PublishPlan;
import org.arsye.command.plan.PlanCommand.StartPlan;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Done;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.Role;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The forms of the desk for plans; a hidden field says which of them it is. */
@RestController
class PlanDeskForm {

    private static final String PLANS = "/desk/plans";

    private final Forms forms;
    private final PlanDesk desk;

    PlanDeskForm(Forms forms, PlanDesk desk) {
        this.forms = forms;
        this.desk = desk;
    }

    @PostMapping(path = PLANS, consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> start(ServerWebExchange exchange) {
        return forms.post(exchange, (form, command) -> starting(form, exchange), done -> PLANS + after(done));
    }

    private Act starting(Form form, ServerWebExchange exchange) {
        PublicBodyId body = Permissions.signedIn(exchange).publicBodyId();
        if (body == null) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
        Permissions.at(body, Role.COORDINATOR, exchange);
        Integer year = number(form, "year");
        return desk.coordinating(
                new StartPlan(PlanId.of(body, year == null ? 0 : year), body, year, form.localized("title")),
                body,
                exchange);
    }

    @PostMapping(path = PLANS + "/{id}", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> post(@PathVariable String id, ServerWebExchange exchange) {
        PlanId plan = PathIds.id(id, PlanId::of);
        return forms.post(
                exchange,
                (form, command) -> act(plan, form, command, exchange),
                done -> PLANS + "/" + plan + after(done));
    }

    private Act act(PlanId plan, Form form, CommandId command, ServerWebExchange exchange) {
        return desk.coordinating(
                switch (form.text("action", "")) {
                    case "enter" -> new EnterPlanItem(plan, PlanCommandApi.item(command), planned(form));
                    case "change" -> new ChangePlanItem(plan, item(form), planned(form));
                    case "drop" -> new DropPlanItem(plan, item(form), form.localized("reason"));
                    case "publish" -> new PublishPlan(plan, form.localized("reason"));
                    default -> throw Refusal.malformed("/action", "UNKNOWN_VALUE");
                },
                exchange);
    }

    private static PlanItemId item(Form form) {
        return PathIds.id(form.text("item", ""), PlanItemId::of);
    }

    private static Planned planned(Form form) {
        return new Planned(
                form.word("documentType", DocumentType.class),
                form.localized("title"),
                expected(form),
                form.text("contactRole"));
    }

    /** A time that the form offers is an interval of days as ISO 8601 writes it; or the days stand in fields of their own. */
    private static Expected expected(Form form) {
        LocalDate from = day(form, "expectedFrom");
        LocalDate until = day(form, "expectedUntil");
        String span = form.text("expectedSpan");
        if (span == null) {
            return new Expected(number(form, "expectedQuarter"), day(form, "expectedDay"), from, until);
        }
        if (from != null || until != null) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "EXPECTED_TIME_TWICE", "/expectedFrom");
        }
        return read(form, "expectedSpan", text -> {
            String[] ends = text.split("/", 2);
            return new Expected(
                    null, null, LocalDate.parse(ends[0]), LocalDate.parse(ends.length == 1 ? ends[0] : ends[1]));
        });
    }

    private static LocalDate day(Form form, String field) {
        return read(form, field, LocalDate::parse);
    }

    private static Integer number(Form form, String field) {
        return read(form, field, Integer::valueOf);
    }

    private static <T> T read(Form form, String field, Function<String, T> reading) {
        String text = form.text(field);
        try {
            return text == null ? null : reading.apply(text);
        } catch (DateTimeException | NumberFormatException malformed) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "WRONG_FORMAT", "/" + field);
        }
    }

    private static String after(Done done) {
        return done.position() < 0 ? "" : "?after=" + done.position();
    }
}
