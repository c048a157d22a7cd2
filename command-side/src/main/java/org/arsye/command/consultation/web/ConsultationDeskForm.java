package org.arsye.command.consultation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.arsye.command.consultation.ConsultationCommand.CloseConsultation;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.consultation.ConsultationCommand.ExtendConsultation;
import org.arsye.command.consultation.ConsultationCommand.ReopenConsultation;
import org.arsye.command.consultation.StandardCommand.ExplainBreach;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.consultation.ConsultationId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The forms of a consultation's desk; a hidden field says which of them it is. */
@RestController
class ConsultationDeskForm {

    private final Forms forms;
    private final Desk desk;

    ConsultationDeskForm(Forms forms, Desk desk) {
        this.forms = forms;
        this.desk = desk;
    }

    @PostMapping(path = "/desk/consultations/{id}", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> post(@PathVariable String id, ServerWebExchange exchange) {
        ConsultationId consultation = PathIds.id(id, ConsultationId::of);
        return forms.postOrCheck(
                exchange,
                () -> desk.coordinator(consultation, exchange),
                (form, command) -> act(consultation, form, exchange),
                done -> "/desk/consultations/" + consultation
                        + (done.position() < 0 ? "" : "?after=" + done.position()));
    }

    private Act act(ConsultationId consultation, Form form, ServerWebExchange exchange) {
        return switch (form.text("action", "")) {
            case "extend" ->
                desk.coordinating(
                        new ExtendConsultation(consultation, ending(form), form.localized("reason")), exchange);
            case "reopen" ->
                desk.coordinating(
                        new ReopenConsultation(consultation, ending(form), form.localized("reason")), exchange);
            case "close" -> desk.coordinating(new CloseConsultation(consultation, form.localized("reason")), exchange);
            case "explain" ->
                desk.coordinating(
                        new ExplainBreach(consultation, form.text("standard", ""), form.localized("explanation")),
                        exchange);
            case "report" ->
                desk.reporting(
                        consultation,
                        form.ticked("declareUnanswered"),
                        form.localized("conclusion"),
                        form.localized("reason"),
                        exchange);
            default -> throw Refusal.malformed("/action", "UNKNOWN_VALUE");
        };
    }

    private static Ending ending(Form form) {
        String lastDay = form.text("lastDay");
        try {
            return new Ending(lastDay == null ? null : LocalDate.parse(lastDay), null);
        } catch (DateTimeException malformed) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "WRONG_FORMAT", "/lastDay");
        }
    }
}
