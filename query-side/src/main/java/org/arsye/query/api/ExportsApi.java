package org.arsye.query.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.ledger.Digests;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.data.DataCsv;
import org.arsye.query.formats.data.DataPackage;
import org.arsye.query.formats.data.JsonLines;
import org.arsye.query.platform.ErasedKeys;
import org.arsye.query.platform.KeptFromThePublic;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.web.Streams;
import org.arsye.query.site.files.Catalog;
import org.arsye.query.site.files.DataSheet;
import org.arsye.query.site.files.OpenData;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Open data: whatever the public may read, to the last row. Everything is sent while it is read. */
@RestController
@RequestMapping("/api/v1/exports")
class ExportsApi {

    private static final String CSV = "csv";
    private static final String JSON_LINES = "jsonl";

    private final OpenData data;
    private final Catalog catalog;
    private final Streams streams;
    private final ErasedKeys erased;
    private final KeptFromThePublic kept;

    ExportsApi(OpenData data, Catalog catalog, Streams streams, ErasedKeys erased, KeptFromThePublic kept) {
        this.data = data;
        this.catalog = catalog;
        this.streams = streams;
        this.erased = erased;
        this.kept = kept;
    }

    /** What there is to be had, as data catalogues read it. */
    @GetMapping("/catalog.jsonld")
    ResponseEntity<Flux<DataBuffer>> catalog(Moment moment) {
        return answer("catalog.jsonld", "application/ld+json", moment, out -> catalog.write(moment, out));
    }

    /** Everything in one package. */
    @GetMapping("/site.zip")
    ResponseEntity<Flux<DataBuffer>> site(Moment moment) {
        Document document = data.of(null, moment);
        return answer("arsye.zip", "application/zip", moment, out -> DataPackage.write(document, Catalog.LICENCE, out));
    }

    /** One table of everything. */
    @GetMapping("/site/{table}.{suffix}")
    ResponseEntity<Flux<DataBuffer>> siteTable(@PathVariable String table, @PathVariable String suffix, Moment moment) {
        return table("arsye-", table, suffix, null, moment);
    }

    /** Everything of one consultation in one package. */
    @GetMapping("/consultations/{id}.zip")
    ResponseEntity<Flux<DataBuffer>> consultation(@PathVariable ConsultationId id, Moment moment) {
        Document document = data.of(id, moment);
        return answer(
                "arsye-" + id + ".zip",
                "application/zip",
                moment,
                out -> DataPackage.write(document, Catalog.LICENCE, out));
    }

    /** One table of one consultation. */
    @GetMapping("/consultations/{id}/{table}.{suffix}")
    ResponseEntity<Flux<DataBuffer>> consultationTable(
            @PathVariable ConsultationId id, @PathVariable String table, @PathVariable String suffix, Moment moment) {
        data.of(id, moment);
        return table("arsye-" + id + "-", table, suffix, id, moment);
    }

    private ResponseEntity<Flux<DataBuffer>> table(
            String prefix, String name, String suffix, ConsultationId id, Moment moment) {
        Optional<DataSheet> known = Stream.of(DataSheet.values())
                .filter(each -> each.key().equals(name))
                .findFirst();
        Part.Table table = data.table(known.orElseThrow(NotFound::new), id, moment);
        return switch (suffix) {
            case CSV ->
                answer(prefix + name + ".csv", "text/csv;charset=UTF-8", moment, out -> DataCsv.write(table, out));
            case JSON_LINES ->
                answer(prefix + name + ".jsonl", "application/jsonl", moment, out -> JsonLines.write(table, out));
            default -> throw new NotFound();
        };
    }

    private ResponseEntity<Flux<DataBuffer>> answer(String file, String type, Moment moment, Streams.Writing writing) {
        // Asked before anything is read: what is erased meanwhile changes what the next reader is told.
        String depends = file + " " + moment.position() + " " + erased.last() + " " + kept.last();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .cacheControl(CacheControl.noCache())
                .eTag('"' + Digests.sha256Hex(depends.getBytes(StandardCharsets.UTF_8)) + '"')
                .body(streams.of(writing));
    }
}
