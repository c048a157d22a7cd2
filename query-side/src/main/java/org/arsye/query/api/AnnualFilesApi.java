package org.arsye.query.api;

import java.util.List;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.annualreports.AnnualReportsQueries;
import org.arsye.query.annualreports.Edition;
import org.arsye.query.formats.Format;
import org.arsye.query.formats.TooLarge;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.web.Languages;
import org.arsye.query.platform.web.TooLong;
import org.arsye.query.site.files.AnnualDocuments;
import org.arsye.query.site.files.Formats;
import org.arsye.query.site.files.Speech;
import org.arsye.query.site.files.Speeches;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** The report of a year as a file. */
@RestController
class AnnualFilesApi {

    private final AnnualReportsQueries reports;
    private final AnnualDocuments documents;
    private final Formats formats;
    private final Speeches speeches;
    private final Files files;

    AnnualFilesApi(
            AnnualReportsQueries reports, AnnualDocuments documents, Formats formats, Speeches speeches, Files files) {
        this.reports = reports;
        this.documents = documents;
        this.formats = formats;
        this.speeches = speeches;
        this.files = files;
    }

    /** As {@code /api/v1/reports/annual/{year}} gives it. */
    @GetMapping("/api/v1/reports/annual/{year:[0-9]{4}}.{suffix}")
    ResponseEntity<Flux<DataBuffer>> file(
            @PathVariable int year,
            @PathVariable String suffix,
            @RequestParam(defaultValue = AnnualReportsApi.PACK) String pack,
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(defaultValue = "published") Edition.State state,
            @RequestParam(required = false) Integer version,
            Moment moment,
            ServerWebExchange exchange) {
        Format format = formats.ending(suffix).orElseThrow(NotFound::new);
        Speech speech = speeches.of(
                exchange.getRequest().getQueryParams().getFirst(Languages.PARAMETER),
                Languages.of(exchange.getRequest()));
        Edition edition =
                reports.edition(pack, year, body, state, version, moment).orElseThrow(NotFound::new);
        try {
            return files.answer(
                    format,
                    AnnualDocuments.id(edition, speech),
                    name(edition, speech),
                    edition.state() == Edition.State.DRAFT ? CacheControl.noStore() : CacheControl.noCache(),
                    () -> documents.of(edition, speech),
                    exchange);
        } catch (TooLarge texts) {
            throw TooLong.butOtherwise("suffix", ofAnyLength());
        }
    }

    private List<String> ofAnyLength() {
        return formats.all().stream()
                .filter(format -> !format.isWhole())
                .map(Format::suffix)
                .toList();
    }

    private static String name(Edition edition, Speech speech) {
        return "arsye-annual-" + edition.year()
                + (edition.version() == null ? "" : "-v" + edition.version().version())
                + "-" + String.join("-", speech.codes());
    }
}
