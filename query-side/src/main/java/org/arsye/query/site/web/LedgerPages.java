package org.arsye.query.site.web;

import java.time.Clock;
import org.arsye.query.ledger.sequencer.LedgerQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.Reader;
import org.arsye.query.site.page.Content;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How the ledger stands, for anybody. It waits for no view. */
@Controller
class LedgerPages {

    private final PageWriter writer;
    private final LedgerQueries ledger;
    private final Positions positions;
    private final Clock clock;

    LedgerPages(PageWriter writer, LedgerQueries ledger, Positions positions, Clock clock) {
        this.writer = writer;
        this.ledger = ledger;
        this.positions = positions;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    Mono<ResponseEntity<byte[]>> status(ServerWebExchange exchange, Reader reader) {
        Moment now = new Moment(positions.reached(), clock.instant(), reader);
        return writer.show(exchange, now, w -> new Content.Ledger(ledger.status(), PageWriter.HOME));
    }
}
