package org.arsye.command.annualreport.web;

import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Form;
import org.arsye.command.platform.web.Forms;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The forms of the report of a year at the desk; the button pressed says what is wished. */
@RestController
class AnnualReportDeskForm {

    private final Forms forms;
    private final Reporting reporting;

    AnnualReportDeskForm(Forms forms, Reporting reporting) {
        this.forms = forms;
        this.reporting = reporting;
    }

    @PostMapping(path = "/desk/reports/{year}", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> post(@PathVariable String year, ServerWebExchange exchange) {
        var asked = exchange.getRequest().getQueryParams();
        String body = asked.getFirst("body");
        String pack = asked.getFirst("pack");
        return forms.post(
                exchange,
                (form, command) -> act(AnnualReportCommandApi.year(year), pack, body(body), form, command, exchange),
                done -> UriComponentsBuilder.fromPath("/desk/reports/" + year)
                        .queryParamIfPresent("body", java.util.Optional.ofNullable(body))
                        .queryParamIfPresent("pack", java.util.Optional.ofNullable(pack))
                        .queryParam("after", done.position())
                        .encode()
                        .build()
                        .toUriString());
    }

    private Act act(
            int year, String pack, PublicBodyId body, Form form, CommandId command, ServerWebExchange exchange) {
        return switch (form.text("action", "")) {
            case "draft" -> reporting.drafting(year, pack, body, exchange);
            case "write" ->
                reporting.writing(
                        year, pack, body, form.word("chapter", AnnualChapter.class), form.localized("text"), exchange);
            case "publish" -> reporting.publishing(year, pack, body, form.localized("reason"), exchange);
            default -> throw Refusal.malformed("/action", "UNKNOWN_VALUE");
        };
    }

    private static PublicBodyId body(String written) {
        return written == null ? null : PathIds.id(written, PublicBodyId::of);
    }
}
