package org.arsye.command.annualreport.web;

import java.util.function.Supplier;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.LocalizedText;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The report of a year, prepared and published. Without a body it is the one over all bodies. */
@RestController
@RequestMapping(path = "/api/v1/reports/annual/{year}", consumes = "application/json")
class AnnualReportCommandApi {

    private final Writes writes;
    private final Reporting reporting;

    AnnualReportCommandApi(Writes writes, Reporting reporting) {
        this.writes = writes;
        this.reporting = reporting;
    }

    /** @param normPack XK-GOV-05-2016 if absent */
    record AnnualDraft(String normPack, PublicBodyId publicBody) {}

    /** @param text absent to take the chapter out */
    record Chapter(String normPack, PublicBodyId publicBody, AnnualChapter chapter, LocalizedText text) {}

    /** @param reason why a published version is corrected */
    record AnnualPublication(String normPack, PublicBodyId publicBody, LocalizedText reason) {}

    @PostMapping("/draft")
    Mono<ResponseEntity<Void>> draft(
            @PathVariable String year, @RequestBody AnnualDraft wish, ServerWebExchange exchange) {
        return on(wish, exchange, () -> reporting.drafting(year(year), wish.normPack(), wish.publicBody(), exchange));
    }

    @PostMapping("/chapters")
    Mono<ResponseEntity<Void>> write(@PathVariable String year, @RequestBody Chapter wish, ServerWebExchange exchange) {
        return on(
                wish,
                exchange,
                () -> reporting.writing(
                        year(year), wish.normPack(), wish.publicBody(), wish.chapter(), wish.text(), exchange));
    }

    @PostMapping
    Mono<ResponseEntity<Void>> publish(
            @PathVariable String year, @RequestBody AnnualPublication wish, ServerWebExchange exchange) {
        return on(
                wish,
                exchange,
                () -> reporting.publishing(year(year), wish.normPack(), wish.publicBody(), wish.reason(), exchange));
    }

    private Mono<ResponseEntity<Void>> on(Object wish, ServerWebExchange exchange, Supplier<Act> act) {
        return writes.answer(exchange, wish, command -> act.get(), done -> Answer.noContent());
    }

    /** A year is four digits; nothing of another form is there. */
    static int year(String written) {
        if (!written.matches("[0-9]{4}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(written);
    }
}
