package org.arsye.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.web.OfTheRecord;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.reports.ReportsQueries;
import org.arsye.query.site.files.Statements;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report of a consultation. */
@RestController
class ReportsApi {

    private final ConsultationsQueries consultations;
    private final ReportsQueries reports;
    private final Statements statements;

    ReportsApi(ConsultationsQueries consultations, ReportsQueries reports, Statements statements) {
        this.consultations = consultations;
        this.reports = reports;
        this.statements = statements;
    }

    /** The version that holds, unless {@code version} says another. */
    @OfTheRecord
    @GetMapping("/api/v1/consultations/{id}/report")
    Report one(@PathVariable ConsultationId id, @RequestParam(required = false) Integer version, Moment moment) {
        consultations.one(id, moment).orElseThrow(NotFound::new);
        List<ReportEntry> versions = reports.versions(id, moment);
        ReportEntry chosen = versions.stream()
                .filter(entry -> version == null || entry.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Report(chosen, versions);
    }

    /**
     * The same as canonical JSON that follows from the entries of the ledger alone: whoever has an export makes the same bytes
     * of it. What is sealed stands in it as its digest, so that an erasure changes nothing.
     */
    @OfTheRecord
    @GetMapping(path = "/api/v1/consultations/{id}/report.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> statement(
            @PathVariable ConsultationId id, @RequestParam(required = false) Integer version, Moment moment) {
        consultations.one(id, moment).orElseThrow(NotFound::new);
        if (reports.versions(id, moment).isEmpty()) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(statements.of(id, version, moment).orElseThrow(NotFound::new));
    }

    /** @param versions all of them, newest first */
    record Report(@JsonUnwrapped ReportEntry report, List<ReportEntry> versions) {}
}
