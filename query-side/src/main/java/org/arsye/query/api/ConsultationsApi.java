package org.arsye.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationAct;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.ConsultationsFilter;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.consultations.Standing;
import org.arsye.query.history.HistoryEntry;
import org.arsye.query.history.HistoryQueries;
import org.arsye.query.norms.DueEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.site.LegalTimeOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The register of consultations, and what happened in each. */
@RestController
@RequestMapping("/api/v1/consultations")
class ConsultationsApi {

    private final ConsultationsQueries consultations;
    private final PublicBodiesQueries bodies;
    private final CommentsQueries comments;
    private final HistoryQueries history;
    private final LegalTimeOf legalTime;

    ConsultationsApi(
            ConsultationsQueries consultations,
            PublicBodiesQueries bodies,
            CommentsQueries comments,
            HistoryQueries history,
            LegalTimeOf legalTime) {
        this.legalTime = legalTime;
        this.consultations = consultations;
        this.bodies = bodies;
        this.comments = comments;
        this.history = history;
    }

    @GetMapping
    ResponseEntity<Page<Counted>> list(
            @RequestParam(required = false) Set<Standing> status,
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(required = false) DocumentType type,
            @RequestParam(required = false) DraftOutcome outcome,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            Paging paging,
            Moment moment,
            ServerWebExchange exchange) {
        ConsultationsFilter filter = new ConsultationsFilter(status, body, type, q, from, to, outcome);
        Page<ConsultationEntry> page = consultations.list(filter, paging, moment);
        Map<ConsultationId, ReportFigures> totals =
                comments.totals(page.items().stream().map(ConsultationEntry::id).toList(), moment);
        Map<ConsultationId, List<DueEntry>> overdue = legalTime.overdue(page.items(), totals, moment);
        return Listed.of(
                page.map(entry -> new Counted(entry, totals.get(entry.id()), overdue.get(entry.id()))), exchange);
    }

    @GetMapping("/{id}")
    Consultation one(@PathVariable ConsultationId id, Moment moment) {
        ConsultationEntry entry = found(id, moment);
        ReportFigures totals = comments.totals(id, moment);
        return new Consultation(
                entry,
                bodies.one(entry.publicBodyId(), moment).orElse(null),
                totals,
                consultations.acts(id, moment),
                legalTime.due(List.of(entry), Map.of(id, totals), moment).get(id),
                Links.of(id));
    }

    @GetMapping("/{id}/history")
    ResponseEntity<Page<HistoryEntry>> history(
            @PathVariable ConsultationId id, Paging paging, Moment moment, ServerWebExchange exchange) {
        found(id, moment);
        return Listed.of(history.ofConsultation(id, paging, moment), exchange);
    }

    private ConsultationEntry found(ConsultationId id, Moment moment) {
        return consultations.one(id, moment).orElseThrow(NotFound::new);
    }

    /**
     * @param totals of its comments; the parts add up to what was received
     * @param overdue what its body owes and is late with, at the moment asked for
     */
    record Counted(@JsonUnwrapped ConsultationEntry consultation, ReportFigures totals, List<DueEntry> overdue) {}

    /**
     * @param publicBody as it was called at the moment asked for
     * @param acts what was done, oldest first, with the words it was published with
     * @param due its end while that is ahead, and what is owed after it, done or not
     * @param links where more is said of it, as of now
     */
    record Consultation(
            @JsonUnwrapped ConsultationEntry consultation,
            PublicBodyEntry publicBody,
            ReportFigures totals,
            List<ConsultationAct> acts,
            List<DueEntry> due,
            Links links) {}

    /** Addresses of what else there is of a consultation. */
    record Links(
            String course,
            String compliance,
            String legalTime,
            String breaches,
            String reminders,
            String history,
            String documents,
            String comments,
            String report) {

        static Links of(ConsultationId id) {
            String here = "/api/v1/consultations/" + id;
            return new Links(
                    here + "/course",
                    here + "/compliance",
                    here + "/legal-time",
                    here + "/breaches",
                    here + "/reminders",
                    here + "/history",
                    here + "/documents",
                    here + "/comments",
                    here + "/report");
        }
    }
}
