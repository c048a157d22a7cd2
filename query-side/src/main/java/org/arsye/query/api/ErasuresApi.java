package org.arsye.query.api;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.ErasureId;
import org.arsye.query.erasures.ErasureEntry;
import org.arsye.query.erasures.ErasuresQueries;
import org.arsye.query.erasures.HoldEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Erasures and holds, for data protection officers and auditors. */
@RestController
@RequestMapping("/api/v1")
class ErasuresApi {

    private final ErasuresQueries erasures;

    ErasuresApi(ErasuresQueries erasures) {
        this.erasures = erasures;
    }

    @GetMapping("/erasures")
    ResponseEntity<Page<ErasureEntry>> list(Paging paging, Moment moment, Reader reader, ServerWebExchange exchange) {
        concerned(reader, exchange);
        return Listed.of(erasures.list(paging, moment), exchange);
    }

    @GetMapping("/erasures/{id}")
    ErasureEntry one(@PathVariable ErasureId id, Moment moment, Reader reader, ServerWebExchange exchange) {
        concerned(reader, exchange);
        return erasures.one(id, moment).orElseThrow(NotFound::new);
    }

    @GetMapping("/consultations/{id}/holds")
    Page<HoldEntry> holds(@PathVariable ConsultationId id, Moment moment, Reader reader, ServerWebExchange exchange) {
        concerned(reader, exchange);
        return new Page<>(erasures.holds(id, moment), null);
    }

    /** Whoever may not know is not told how far the record is either. */
    private static void concerned(Reader reader, ServerWebExchange exchange) {
        if (ErasuresQueries.concern(reader)) {
            return;
        }
        exchange.getResponse().getHeaders().remove("Arsye-Position");
        if (!reader.signedIn()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
