package org.arsye.command.pastconsultation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.arsye.command.pastconsultation.PastConsultationCommand.Counts;
import org.arsye.command.pastconsultation.web.PastConsultationCommandApi.PastCorrection;
import org.arsye.command.platform.web.FieldError;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.past.PastConsultationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The same correction from the desk. A field that was emptied is not known any more. */
@RestController
class CorrectionDeskForm {

    private static final List<String> PARTS = List.of(
            "figures.received",
            "figures.accepted",
            "figures.partlyAccepted",
            "figures.rejected",
            "figures.noted",
            "figures.outOfScope",
            "figures.unanswered",
            "figures.withdrawn");

    private final Forms forms;
    private final Correcting correcting;

    CorrectionDeskForm(Forms forms, Correcting correcting) {
        this.forms = forms;
        this.correcting = correcting;
    }

    @PostMapping(path = "/desk/past-consultations/{id}", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> post(@PathVariable String id, ServerWebExchange exchange) {
        PastConsultationId past = PathIds.id(id, PastConsultationId::of);
        return forms.post(
                exchange,
                (form, command) -> correcting.act(past, new Reading(form).wish(), exchange),
                done -> "/past-consultations/" + past + (done.position() < 0 ? "" : "?after=" + done.position()));
    }

    /** Reads the fields, and gathers what cannot be read. */
    private static final class Reading {

        private final Form form;
        private final List<FieldError> errors = new ArrayList<>();

        Reading(Form form) {
            this.form = form;
        }

        PastCorrection wish() {
            PastCorrection wish = new PastCorrection(
                    form.localized("title"),
                    form.word("documentType", DocumentType.class),
                    form.text("normPack"),
                    read("openedOn", LocalDate::parse),
                    read("closedOn", LocalDate::parse),
                    read("reportAnnouncedOn", LocalDate::parse),
                    read("reportPublishedOn", LocalDate::parse),
                    counts(),
                    read("writtenContributors", Integer::valueOf),
                    read("meetingParticipants", Integer::valueOf),
                    form.text("source"),
                    form.text("reason"));
            if (!errors.isEmpty()) {
                throw Refusal.unprocessable("WRONG_FORMAT", errors);
            }
            return wish;
        }

        /** Nobody counted where every field is empty; else an empty one is none. */
        private Counts counts() {
            if (PARTS.stream().allMatch(part -> form.text(part) == null)) {
                return null;
            }
            int[] parts = PARTS.stream().mapToInt(this::orNone).toArray();
            return new Counts(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]);
        }

        private int orNone(String part) {
            Integer number = read(part, Integer::valueOf);
            return number == null ? 0 : number;
        }

        private <T> T read(String field, Function<String, T> reading) {
            String text = form.text(field);
            try {
                return text == null ? null : reading.apply(text.strip());
            } catch (DateTimeException | NumberFormatException malformed) {
                errors.add(new FieldError("/" + field.replace('.', '/'), "WRONG_FORMAT"));
                return null;
            }
        }
    }
}
