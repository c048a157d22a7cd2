package org.arsye.query.api;

import java.nio.charset.StandardCharsets;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.ledger.Digests;
import org.arsye.query.annualreports.AnnualReportsQueries;
import org.arsye.query.annualreports.Edition;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Format;
import org.arsye.query.platform.ErasedKeys;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.web.Languages;
import org.arsye.query.platform.web.Streams;
import org.arsye.query.site.files.AnnualDocuments;
import org.arsye.query.site.files.Formats;
import org.arsye.query.site.files.Speech;
import org.arsye.query.site.files.Speeches;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
    private final Streams streams;
    private final ErasedKeys erased;

    AnnualFilesApi(
            AnnualReportsQueries reports,
            AnnualDocuments documents,
            Formats formats,
            Speeches speeches,
            Streams streams,
            ErasedKeys erased) {
        this.reports = reports;
        this.documents = documents;
        this.formats = formats;
        this.speeches = speeches;
        this.streams = streams;
        this.erased = erased;
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
        // Before it is made: what is erased while it is made changes what the next reader is told.
        long erasures = erased.last();
        Document document = documents.of(edition, speech);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(format, edition, speech))
                .cacheControl(edition.state() == Edition.State.DRAFT ? CacheControl.noStore() : CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .eTag(tag(format, document, erasures))
                .body(streams.of(out -> format.write(document, out)));
    }

    private static String tag(Format format, Document document, long erasures) {
        String whole = String.join(
                " ", format.suffix(), Integer.toString(format.edition()), document.id(), Long.toString(erasures));
        return '"' + Digests.sha256Hex(whole.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private static String disposition(Format format, Edition edition, Speech speech) {
        String name = "arsye-annual-" + edition.year()
                + (edition.version() == null ? "" : "-v" + edition.version().version())
                + "-" + String.join("-", speech.codes())
                + "." + format.suffix();
        boolean read = format.suffix().equals("pdf");
        return (read ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name)
                .build()
                .toString();
    }
}
