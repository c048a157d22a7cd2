package org.arsye.query.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Format;
import org.arsye.query.formats.TooLarge;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.web.Languages;
import org.arsye.query.platform.web.TooLong;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.reports.ReportParts;
import org.arsye.query.site.files.Asked;
import org.arsye.query.site.files.Formats;
import org.arsye.query.site.files.ReportComposer;
import org.arsye.query.site.files.Speech;
import org.arsye.query.site.files.Speeches;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** The report of a consultation as a file. */
@RestController
class ReportFilesApi {

    private static final int NAMED_BY = 8;

    private final ReportComposer reports;
    private final Formats formats;
    private final Speeches speeches;
    private final Files files;

    ReportFilesApi(ReportComposer reports, Formats formats, Speeches speeches, Files files) {
        this.reports = reports;
        this.formats = formats;
        this.speeches = speeches;
        this.files = files;
    }

    /** The version that holds, unless {@code version} says another. The same bytes whenever it is asked for. */
    @GetMapping("/api/v1/consultations/{id}/report.{suffix}")
    ResponseEntity<Flux<DataBuffer>> file(
            @PathVariable ConsultationId id,
            @PathVariable String suffix,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) Integer part,
            Moment moment,
            ServerWebExchange exchange) {
        Format format = formats.ending(suffix).orElseThrow(NotFound::new);
        return answer(format, new Asked(id, version, part), moment, exchange);
    }

    /** The same for whoever says by {@code Accept} what is wanted. */
    @Hidden
    @GetMapping(
            path = "/api/v1/consultations/{id}/report",
            produces = {
                "text/html",
                "text/csv",
                "application/pdf",
                "application/vnd.oasis.opendocument.spreadsheet",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            })
    ResponseEntity<Flux<DataBuffer>> accepted(
            @PathVariable ConsultationId id,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) Integer part,
            Moment moment,
            ServerWebExchange exchange) {
        List<MediaType> wishes =
                new ArrayList<>(exchange.getRequest().getHeaders().getAccept());
        MimeTypeUtils.sortBySpecificity(wishes);
        Format format = wishes.stream()
                .flatMap(wish -> formats.all().stream()
                        .filter(each ->
                                wish.isConcrete() && wish.isCompatibleWith(MediaType.valueOf(each.mediaType()))))
                .findFirst()
                .orElseThrow(NotFound::new);
        return answer(format, new Asked(id, version, part), moment, exchange);
    }

    private ResponseEntity<Flux<DataBuffer>> answer(
            Format format, Asked asked, Moment moment, ServerWebExchange exchange) {
        Speech speech = speeches.of(
                exchange.getRequest().getQueryParams().getFirst(Languages.PARAMETER),
                Languages.of(exchange.getRequest()));
        ReportEntry report = reports.report(asked, moment);
        Integer part = asked.part();
        int parts = ReportParts.of(report.figures().received());
        if (part != null && (part < 1 || part > parts)) {
            throw new BadParameter("part", List.of("1", Integer.toString(parts)));
        }
        if (part == null && report.figures().received() > format.mostRows()) {
            throw TooLong.butInParts("part", parts);
        }
        try {
            return files.answer(
                    format,
                    reports.id(report, part, speech),
                    name(report, part, speech),
                    CacheControl.noCache(),
                    () -> document(format, report, part, speech),
                    exchange);
        } catch (TooLarge texts) {
            throw TooLong.butInParts("part", parts);
        }
    }

    private Document document(Format format, ReportEntry report, Integer part, Speech speech) {
        return format.suffix().equals("csv")
                ? reports.table(report, part, speech)
                : reports.whole(report, part, format.suffix(), speech);
    }

    private static String name(ReportEntry report, Integer part, Speech speech) {
        return "arsye-"
                + report.consultationId().toString().substring(0, NAMED_BY)
                + "-v" + report.version()
                + (part == null ? "" : "-" + part)
                + "-" + String.join("-", speech.codes());
    }
}
