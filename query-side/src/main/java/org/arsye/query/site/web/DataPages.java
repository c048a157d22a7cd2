package org.arsye.query.site.web;

import org.arsye.query.platform.Moment;
import org.arsye.query.site.files.DataSheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What there is to be taken along. */
@Controller
class DataPages {

    private final PageWriter writer;

    DataPages(PageWriter writer) {
        this.writer = writer;
    }

    @GetMapping("/data")
    Mono<ResponseEntity<byte[]>> data(ServerWebExchange exchange, Moment moment) {
        return writer.show(exchange, moment, DataSheet::page);
    }
}
