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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report of a consultation. */
@RestController
class ReportsApi {

    private final ConsultationsQueries consultations;
    private final ReportsQueries reports;

    ReportsApi(ConsultationsQueries consultations, ReportsQueries reports) {
        this.consultations = consultations;
        this.reports = reports;
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

    /** @param versions all of them, newest first */
    record Report(@JsonUnwrapped ReportEntry report, List<ReportEntry> versions) {}
}
