package org.arsye.command.pastconsultation.web;

import java.time.LocalDate;
import org.arsye.command.pastconsultation.PastConsultationCommand.Counts;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.past.PastConsultationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a body said of a consultation of its past, corrected by its coordinator. */
@RestController
class PastConsultationCommandApi {

    private final Writes writes;
    private final Correcting correcting;

    PastConsultationCommandApi(Writes writes, Correcting correcting) {
        this.writes = writes;
        this.correcting = correcting;
    }

    /**
     * All of it as it was in truth; what is left out is not known. Whose it is and its reference stay.
     *
     * @param reason why it is corrected
     */
    record PastCorrection(
            LocalizedText title,
            DocumentType documentType,
            String normPack,
            LocalDate openedOn,
            LocalDate closedOn,
            LocalDate reportAnnouncedOn,
            LocalDate reportPublishedOn,
            Counts figures,
            Integer writtenContributors,
            Integer meetingParticipants,
            String source,
            String reason) {}

    @PostMapping(path = "/api/v1/past-consultations/{id}/correction", consumes = "application/json")
    Mono<ResponseEntity<Void>> correct(
            @PathVariable String id, @RequestBody PastCorrection wish, ServerWebExchange exchange) {
        PastConsultationId past = PathIds.id(id, PastConsultationId::of);
        return writes.answer(
                exchange, wish, command -> correcting.act(past, wish, exchange), done -> Answer.noContent());
    }
}
