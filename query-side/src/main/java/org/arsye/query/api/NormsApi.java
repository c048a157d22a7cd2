package org.arsye.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.norms.CalendarEntry;
import org.arsye.query.norms.DeclaredBreachEntry;
import org.arsye.query.norms.LegalTimeEntry;
import org.arsye.query.norms.NormEntry;
import org.arsye.query.norms.NormPackEntry;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.norms.ReminderEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.LegalTimeOf;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The norms that are known, and what a consultation is by them. */
@RestController
@RequestMapping("/api/v1")
class NormsApi {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=utf-8");

    private final NormsQueries norms;
    private final ConsultationsQueries consultations;
    private final LegalTimeOf legalTime;

    NormsApi(NormsQueries norms, ConsultationsQueries consultations, LegalTimeOf legalTime) {
        this.norms = norms;
        this.consultations = consultations;
        this.legalTime = legalTime;
    }

    /** @param norms in the order of its file */
    record NormPackInFull(@JsonUnwrapped NormPackEntry pack, List<NormEntry> says) {}

    @GetMapping("/norm-packs")
    ResponseEntity<Page<NormPackEntry>> packs(Paging paging, Moment moment, ServerWebExchange exchange) {
        return Listed.of(norms.list(paging, moment), exchange);
    }

    @GetMapping("/norm-packs/{pack}")
    ResponseEntity<Page<NormPackEntry>> versions(
            @PathVariable String pack, Paging paging, Moment moment, ServerWebExchange exchange) {
        if (norms.versions(pack, moment).isEmpty()) {
            throw new NotFound();
        }
        return Listed.of(norms.versions(pack, paging, moment), exchange);
    }

    @GetMapping("/norm-packs/{pack}/{version}")
    NormPackInFull pack(@PathVariable String pack, @PathVariable int version, Moment moment) {
        return new NormPackInFull(found(pack, version, moment), norms.says(pack, version, moment));
    }

    @GetMapping("/norm-packs/{pack}/{version}/file")
    ResponseEntity<byte[]> packFile(@PathVariable String pack, @PathVariable int version, Moment moment) {
        return file(found(pack, version, moment).sha256());
    }

    @GetMapping("/holiday-calendars")
    ResponseEntity<Page<CalendarEntry>> calendars(Paging paging, Moment moment, ServerWebExchange exchange) {
        return Listed.of(norms.calendarList(paging, moment), exchange);
    }

    @GetMapping("/holiday-calendars/{place}/{year}")
    CalendarEntry calendar(@PathVariable String place, @PathVariable int year, Moment moment) {
        return norms.calendar(place, year, moment).orElseThrow(NotFound::new);
    }

    @GetMapping("/holiday-calendars/{place}/{year}/file")
    ResponseEntity<byte[]> calendarFile(@PathVariable String place, @PathVariable int year, Moment moment) {
        return file(
                norms.calendar(place, year, moment).orElseThrow(NotFound::new).sha256());
    }

    @GetMapping("/consultations/{id}/legal-time")
    LegalTimeEntry legalTime(@PathVariable ConsultationId id, Moment moment) {
        return legalTime.of(consultations.one(id, moment).orElseThrow(NotFound::new), moment);
    }

    @GetMapping("/consultations/{id}/breaches")
    Page<DeclaredBreachEntry> breaches(@PathVariable ConsultationId id, Moment moment) {
        consultations.one(id, moment).orElseThrow(NotFound::new);
        return new Page<>(norms.breaches(id, moment), null);
    }

    @GetMapping("/consultations/{id}/reminders")
    Page<ReminderEntry> reminders(@PathVariable ConsultationId id, Moment moment) {
        consultations.one(id, moment).orElseThrow(NotFound::new);
        return new Page<>(norms.reminders(id, moment), null);
    }

    private NormPackEntry found(String pack, int version, Moment moment) {
        return norms.versions(pack, moment).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> file(String sha256) {
        return ResponseEntity.ok().contentType(YAML).body(norms.file(sha256).orElseThrow(NotFound::new));
    }
}
