package org.arsye.query.site.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.util.function.Function;
import org.arsye.ledger.Decimal;
import org.arsye.ledger.Refused;
import org.arsye.query.history.HistoryQueries;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.web.VirtualThreads;
import org.arsye.query.site.audit.AuditAsked;
import org.arsye.query.site.audit.AuditComposer;
import org.arsye.query.site.audit.EvidenceBundle;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Words;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What auditors read: everything, and nothing can be changed here. Each reading is kept. */
@Controller
class AuditPages {

    private static final int PIECE = 1 << 16;

    private final PageWriter writer;
    private final AuditComposer audit;
    private final EvidenceBundle evidence;
    private final HistoryQueries history;
    private final VirtualThreads threads;

    AuditPages(
            PageWriter writer,
            AuditComposer audit,
            EvidenceBundle evidence,
            HistoryQueries history,
            VirtualThreads threads) {
        this.writer = writer;
        this.audit = audit;
        this.evidence = evidence;
        this.history = history;
        this.threads = threads;
    }

    @GetMapping("/audit")
    Mono<ResponseEntity<byte[]>> events(ServerWebExchange exchange, Moment moment, Paging paging) {
        return signedIn(exchange, moment, w -> audit.events(asked(exchange), paging, moment, w));
    }

    @GetMapping("/audit/events/{position}")
    Mono<ResponseEntity<byte[]>> event(
            ServerWebExchange exchange, Moment moment, @PathVariable("position") String position) {
        long at = position(position);
        return signedIn(exchange, moment, w -> audit.event(at, moment, w));
    }

    @GetMapping("/audit/reads")
    Mono<ResponseEntity<byte[]>> reads(ServerWebExchange exchange, Moment moment, Paging paging) {
        return signedIn(exchange, moment, w -> audit.reads(paging, moment));
    }

    /** To the event at a position, or to the last one that had been recorded at an instant. */
    @GetMapping("/audit/step")
    Mono<ResponseEntity<byte[]>> step(
            ServerWebExchange exchange, Moment moment, @RequestParam(name = "to", required = false) String to) {
        if (!moment.reader().signedIn()) {
            return Mono.just(DeskPages.toSignIn(exchange));
        }
        return threads.on(() -> {
            long position = to == null || to.isBlank() ? moment.position() : sought(to.strip());
            long last = Math.max(0, Math.min(position, moment.position()));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .cacheControl(CacheControl.noStore())
                    .location(URI.create("/audit/events/" + last))
                    .build();
        });
    }

    private long sought(String to) {
        if (to.chars().allMatch(Character::isDigit)) {
            return position(to);
        }
        try {
            return history.positionAt(AuditAsked.instant(to));
        } catch (DateTimeException none) {
            throw new BadParameter("to");
        }
    }

    @GetMapping("/audit/evidence.zip")
    Mono<ResponseEntity<Flux<DataBuffer>>> evidence(ServerWebExchange exchange, Moment moment) {
        if (!moment.reader().signedIn()) {
            return Mono.just(ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .headers(DeskPages.toSignIn(exchange).getHeaders())
                    .build());
        }
        return threads.on(() -> evidence.of(asked(exchange), moment))
                .map(written -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/zip"))
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("evidence.zip")
                                        .build()
                                        .toString())
                        .body(streamed(written, exchange)));
    }

    private Flux<DataBuffer> streamed(EvidenceBundle.Written written, ServerWebExchange exchange) {
        return Flux.from(DataBufferUtils.outputStreamPublisher(
                out -> {
                    try {
                        written.to(out);
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                },
                exchange.getResponse().bufferFactory(),
                threads.executor(),
                PIECE));
    }

    private Mono<ResponseEntity<byte[]>> signedIn(
            ServerWebExchange exchange, Moment moment, Function<Words, Content> content) {
        return moment.reader().signedIn()
                ? writer.form(exchange, moment, content)
                : Mono.just(DeskPages.toSignIn(exchange));
    }

    private static AuditAsked asked(ServerWebExchange exchange) {
        return AuditAsked.of(exchange.getRequest().getQueryParams().toSingleValueMap());
    }

    private static long position(String written) {
        try {
            return Decimal.parse(written);
        } catch (Refused none) {
            throw new NotFound();
        }
    }
}
