package org.arsye.query.site.web;

import java.util.function.Function;
import org.arsye.events.comment.CommentId;
import org.arsye.ledger.ContributionNumber;
import org.arsye.ledger.verify.Receipt;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Rooms;
import org.arsye.query.platform.web.VirtualThreads;
import org.arsye.query.site.ErasureComposer;
import org.arsye.query.site.HeldData;
import org.arsye.query.site.draft.FormDrafts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The room of whoever has shown number and secret of a comment. Nobody keeps any of it; it is shown as of now. */
@Controller
class RoomPages {

    private final PageWriter writer;
    private final ErasureComposer composer;
    private final HeldData held;
    private final Rooms rooms;
    private final FormDrafts drafts;
    private final VirtualThreads threads;

    RoomPages(
            PageWriter writer,
            ErasureComposer composer,
            HeldData held,
            Rooms rooms,
            FormDrafts drafts,
            VirtualThreads threads) {
        this.writer = writer;
        this.composer = composer;
        this.held = held;
        this.rooms = rooms;
        this.drafts = drafts;
        this.threads = threads;
    }

    /** The forms of the room come back to their own addresses when they are refused. */
    @GetMapping({"/mine", "/mine/withdrawal", "/mine/erasure", "/mine/appeal"})
    Mono<ResponseEntity<byte[]>> room(
            ServerWebExchange exchange,
            Moment moment,
            @CookieValue(name = Rooms.COOKIE, required = false) String cookie,
            @RequestParam(name = "draft", required = false) String draft,
            @CookieValue(name = "arsye_draft", required = false) String key) {
        return writer.form(
                exchange,
                moment,
                w -> composer.mine(rooms.inside(cookie).orElse(null), drafts.open(draft, key), moment, w));
    }

    @GetMapping("/mine/data.json")
    Mono<ResponseEntity<byte[]>> data(
            Moment moment, @CookieValue(name = Rooms.COOKIE, required = false) String cookie) {
        return inside(
                cookie, comment -> download(held.of(comment, moment), MediaType.APPLICATION_JSON, comment + ".json"));
    }

    @GetMapping("/mine/receipt")
    Mono<ResponseEntity<byte[]>> receipt(
            Moment moment, @CookieValue(name = Rooms.COOKIE, required = false) String cookie) {
        return inside(cookie, comment -> {
            Receipt receipt = held.receipt(comment, moment);
            return download(
                    receipt.bytes(),
                    MediaType.parseMediaType("text/plain;charset=utf-8"),
                    ContributionNumber.of(receipt.proof().inclusion().index()) + ".tlog-proof");
        });
    }

    private Mono<ResponseEntity<byte[]>> inside(String cookie, Function<CommentId, ResponseEntity<byte[]>> work) {
        return threads.on(() -> work.apply(rooms.inside(cookie).orElseThrow(NotFound::new)));
    }

    private static ResponseEntity<byte[]> download(byte[] body, MediaType type, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
