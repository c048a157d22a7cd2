package org.arsye.query.site.web;

import java.time.Clock;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.Reader;
import org.arsye.query.site.receipt.ReceiptComposer;
import org.arsye.query.site.receipt.VerifyComposer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Receipts to be printed, and the page that checks one. These pages wait for no view. What is sent to be checked is looked at
 * in memory and forgotten: the one POST that this side answers, for it writes nothing.
 */
@Controller
class ReceiptPages {

    private final PageWriter writer;
    private final ReceiptComposer receipts;
    private final VerifyComposer verify;
    private final Assets assets;
    private final Sites sites;
    private final Positions positions;
    private final Clock clock;

    ReceiptPages(
            PageWriter writer,
            ReceiptComposer receipts,
            VerifyComposer verify,
            Assets assets,
            Sites sites,
            Positions positions,
            Clock clock) {
        this.writer = writer;
        this.receipts = receipts;
        this.verify = verify;
        this.assets = assets;
        this.sites = sites;
        this.positions = positions;
        this.clock = clock;
    }

    @GetMapping("/receipts/{event}")
    Mono<ResponseEntity<byte[]>> receipt(
            ServerWebExchange exchange, Reader reader, @PathVariable("event") String written) {
        var event = Ids.event(written);
        String site = sites.of(exchange.getRequest());
        return writer.form(exchange, now(reader), w -> receipts.receipt(event, site));
    }

    @GetMapping("/verify")
    Mono<ResponseEntity<byte[]>> ask(
            ServerWebExchange exchange, Reader reader, @RequestParam(name = "number", required = false) String number) {
        return writer.form(exchange, now(reader), w -> verify.ask(number, assets.script()));
    }

    @PostMapping(path = "/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<byte[]>> check(ServerWebExchange exchange, Reader reader) {
        return SentReceipt.of(exchange.getRequest())
                .flatMap(sent -> writer.form(exchange, now(reader), w -> verify.checked(sent.bytes(), assets.script()))
                        .map(page -> sent.tooLarge() ? tooLarge(page) : page));
    }

    private static ResponseEntity<byte[]> tooLarge(ResponseEntity<byte[]> page) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .headers(page.getHeaders())
                .body(page.getBody());
    }

    private Moment now(Reader reader) {
        return new Moment(positions.reached(), clock.instant(), reader);
    }
}
