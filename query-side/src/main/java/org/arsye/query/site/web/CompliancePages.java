package org.arsye.query.site.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.past.PastConsultationId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.ComplianceComposer;
import org.arsye.query.site.draft.FormDrafts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The pages about standards, and about consultations of the past. */
@Controller
class CompliancePages {

    private final PageWriter writer;
    private final ComplianceComposer compliance;
    private final FormDrafts drafts;

    CompliancePages(PageWriter writer, ComplianceComposer compliance, FormDrafts drafts) {
        this.writer = writer;
        this.compliance = compliance;
        this.drafts = drafts;
    }

    @GetMapping("/consultations/{id}/compliance")
    Mono<ResponseEntity<byte[]>> consultation(
            ServerWebExchange exchange, Moment moment, @PathVariable("id") String written) {
        ConsultationId id = Ids.consultation(written);
        return writer.show(exchange, moment, w -> compliance.consultation(id, moment, w));
    }

    @GetMapping("/scorecards")
    Mono<ResponseEntity<byte[]>> scorecards(ServerWebExchange exchange, Moment moment) {
        Map<String, String> asked = asked(exchange, "by");
        return writer.show(exchange, moment, w -> compliance.scorecards(asked, moment, w));
    }

    @GetMapping("/scorecards/findings")
    Mono<ResponseEntity<byte[]>> findings(ServerWebExchange exchange, Moment moment, Paging paging) {
        Map<String, String> asked = asked(exchange);
        return writer.show(exchange, moment, w -> compliance.findings(asked, paging, moment, w));
    }

    @GetMapping("/past-consultations")
    Mono<ResponseEntity<byte[]>> past(ServerWebExchange exchange, Moment moment, Paging paging) {
        Map<String, String> asked = asked(exchange);
        return writer.show(exchange, moment, w -> compliance.past(asked, paging, moment, w));
    }

    @GetMapping("/past-consultations/{id}")
    Mono<ResponseEntity<byte[]>> pastOne(
            ServerWebExchange exchange, Moment moment, @PathVariable("id") String written) {
        PastConsultationId id = past(written);
        return writer.show(exchange, moment, w -> compliance.past(id, moment, w));
    }

    @GetMapping("/desk/imports")
    Mono<ResponseEntity<byte[]>> imports(ServerWebExchange exchange, Moment moment) {
        return moment.reader().signedIn()
                ? writer.form(exchange, moment, w -> compliance.imports(moment, w))
                : Mono.just(DeskPages.toSignIn(exchange));
    }

    @GetMapping("/desk/past-consultations/{id}")
    Mono<ResponseEntity<byte[]>> correction(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") String written,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        PastConsultationId id = past(written);
        return moment.reader().signedIn()
                ? writer.form(exchange, moment, w -> compliance.correction(id, drafts.open(draft, key), moment, w))
                : Mono.just(DeskPages.toSignIn(exchange));
    }

    private static PastConsultationId past(String written) {
        try {
            return PastConsultationId.of(written);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    /** What narrows; an empty field of a form does not. */
    private static Map<String, String> asked(ServerWebExchange exchange, String... more) {
        Map<String, String> asked =
                new LinkedHashMap<>(exchange.getRequest().getQueryParams().toSingleValueMap());
        asked.keySet()
                .removeIf(name -> !ComplianceComposer.NARROWING.contains(name)
                        && !List.of(more).contains(name));
        asked.values().removeIf(value -> value == null || value.isBlank());
        return asked;
    }
}
