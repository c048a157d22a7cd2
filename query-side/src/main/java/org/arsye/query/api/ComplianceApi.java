package org.arsye.query.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.compliance.Verdict;
import org.arsye.query.compliance.ComplianceEntry;
import org.arsye.query.compliance.ComplianceFilter;
import org.arsye.query.compliance.ComplianceQueries;
import org.arsye.query.compliance.PastEntry;
import org.arsye.query.compliance.PastQueries;
import org.arsye.query.compliance.Scorecard;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Which standards were met, of one consultation and counted; and the consultations that bodies brought from their past. */
@RestController
class ComplianceApi {

    /** As docs/IMPORTS.md describes them. */
    private static final String HEADINGS =
            "reference,type,opened,closed,title_sq,title_sr,title_en,body,report_announced,"
                    + "report_published,received,accepted,partly_accepted,rejected,noted,out_of_scope,unanswered,withdrawn,"
                    + "writers,participants,norm_pack,source";

    private final ConsultationsQueries consultations;
    private final ComplianceQueries compliance;
    private final PastQueries past;

    ComplianceApi(ConsultationsQueries consultations, ComplianceQueries compliance, PastQueries past) {
        this.consultations = consultations;
        this.compliance = compliance;
        this.past = past;
    }

    /** Judged on the moment asked for. */
    @GetMapping("/api/v1/consultations/{id}/compliance")
    ComplianceEntry one(@PathVariable ConsultationId id, Moment moment) {
        consultations.one(id, moment).orElseThrow(NotFound::new);
        return compliance.one(id, moment).orElseThrow(NotFound::new);
    }

    @GetMapping("/api/v1/scorecards")
    Scorecard scorecard(
            @RequestParam(required = false, defaultValue = "body") Scorecard.By by,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(required = false) DocumentType type,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) Boolean imported,
            Moment moment) {
        return compliance.scorecard(
                by, new ComplianceFilter(year, body, type, pack, imported, null, null, null), moment);
    }

    /** The consultations behind a number of a scorecard, with those findings that it counts. */
    @GetMapping("/api/v1/scorecards/findings")
    ResponseEntity<Page<ComplianceEntry>> findings(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(required = false) DocumentType type,
            @RequestParam(required = false) String pack,
            @RequestParam(required = false) Boolean imported,
            @RequestParam(required = false) String standard,
            @RequestParam(required = false) Verdict verdict,
            @RequestParam(required = false) ComplianceEntry.Overall overall,
            Paging paging,
            Moment moment,
            ServerWebExchange exchange) {
        return Listed.of(
                compliance.list(
                        new ComplianceFilter(year, body, type, pack, imported, standard, verdict, overall),
                        paging,
                        moment),
                exchange);
    }

    @GetMapping("/api/v1/past-consultations")
    ResponseEntity<Page<PastEntry>> pastOnes(
            @RequestParam(required = false) PublicBodyId body,
            Paging paging,
            Moment moment,
            ServerWebExchange exchange) {
        return Listed.of(past.list(body, paging, moment), exchange);
    }

    @GetMapping("/api/v1/past-consultations/{id}")
    Past pastOne(@PathVariable PastConsultationId id, Moment moment) {
        PastEntry entry = past.one(id, moment).orElseThrow(NotFound::new);
        return new Past(
                entry, past.versions(id, moment), compliance.one(id, moment).orElseThrow(NotFound::new));
    }

    /**
     * An empty file with the headings that an import of consultations of the past takes.
     *
     * @param reader anyone; asked for because a token that is not ours is refused here as everywhere
     */
    @GetMapping(path = "/api/v1/imports/consultations/format", produces = "text/csv")
    ResponseEntity<byte[]> format(Reader reader) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"past-consultations.csv\"")
                .body((HEADINGS + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param versions as the body said it each time, the latest first; the last one is the import
     * @param compliance by the rules it names, if they are at hand; never certain
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Past(@JsonUnwrapped PastEntry past, List<PastEntry> versions, ComplianceEntry compliance) {}
}
