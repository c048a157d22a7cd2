package org.arsye.query.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.arsye.ledger.Digests;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Format;
import org.arsye.query.platform.ErasedKeys;
import org.arsye.query.platform.KeptFromThePublic;
import org.arsye.query.platform.web.Press;
import org.arsye.query.platform.web.Streams;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Hands out documents as files: what can be streamed is, what is made as a whole is made in turn. */
@Component
class Files {

    private final Streams streams;
    private final Press press;
    private final ErasedKeys erased;
    private final KeptFromThePublic kept;

    Files(Streams streams, Press press, ErasedKeys erased, KeptFromThePublic kept) {
        this.streams = streams;
        this.press = press;
        this.erased = erased;
        this.kept = kept;
    }

    /**
     * The file, or that whoever asks has it.
     *
     * @param id of the document
     * @param name of the file, without its suffix
     * @param document put together only if it is needed
     */
    ResponseEntity<Flux<DataBuffer>> answer(
            Format format,
            String id,
            String name,
            CacheControl caching,
            Supplier<Document> document,
            ServerWebExchange exchange) {
        // Before it is made: what is erased or hidden while it is made changes what the next reader is told.
        String tag = tag(format, id, erased.last() + " " + kept.last());
        boolean had = has(tag, exchange);
        Flux<DataBuffer> body = had ? Flux.empty() : body(format, tag, document);
        return ResponseEntity.status(had ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .headers(headers -> {
                    if (!had) {
                        headers.set(HttpHeaders.CONTENT_TYPE, format.mediaType());
                        headers.set(HttpHeaders.CONTENT_DISPOSITION, disposition(format, name));
                    }
                })
                .cacheControl(caching)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .eTag(tag)
                .body(body);
    }

    private Flux<DataBuffer> body(Format format, String tag, Supplier<Document> document) {
        if (!format.isWhole()) {
            Document made = document.get();
            return streams.of(out -> format.write(made, out));
        }
        byte[] file = press.made(tag, out -> format.write(document.get(), out));
        return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file));
    }

    /** If-None-Match compares weakly (RFC 9110, section 13.1.2). */
    private static boolean has(String tag, ServerWebExchange exchange) {
        List<String> known = exchange.getRequest().getHeaders().getIfNoneMatch();
        return known.stream()
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    /** What the bytes depend on. */
    private static String tag(Format format, String id, String keptBack) {
        String whole = String.join(" ", format.suffix(), Integer.toString(format.edition()), id, keptBack);
        return '"' + Digests.sha256Hex(whole.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private static String disposition(Format format, String name) {
        return (format.isWhole() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name + "." + format.suffix())
                .build()
                .toString();
    }
}
