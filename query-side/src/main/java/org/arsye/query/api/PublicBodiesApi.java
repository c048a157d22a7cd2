package org.arsye.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.arsye.query.platform.web.OfTheRecord;
import org.arsye.query.publicbodies.HoldingEntry;
import org.arsye.query.publicbodies.OfficialEntry;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Public bodies. */
@RestController
@RequestMapping("/api/v1/public-bodies")
class PublicBodiesApi {

    private final PublicBodiesQueries bodies;

    PublicBodiesApi(PublicBodiesQueries bodies) {
        this.bodies = bodies;
    }

    @OfTheRecord
    @GetMapping
    ResponseEntity<Page<PublicBodyEntry>> list(Paging paging, Moment moment, ServerWebExchange exchange) {
        return Listed.of(bodies.list(paging, moment), exchange);
    }

    @GetMapping("/{id}")
    PublicBody one(@PathVariable PublicBodyId id, Moment moment) {
        return new PublicBody(found(id, moment), bodies.holders(id, moment));
    }

    @GetMapping("/{id}/officials")
    Page<OfficialEntry> officials(
            @PathVariable PublicBodyId id, @RequestParam(name = "role", required = false) Role role, Moment moment) {
        found(id, moment);
        return new Page<>(bodies.officials(id, role, moment), null);
    }

    @GetMapping("/{id}/roles")
    Page<HoldingEntry> roles(
            @PathVariable PublicBodyId id,
            @RequestParam(name = "role", required = false) Role role,
            Moment moment,
            Reader reader,
            ServerWebExchange exchange) {
        concerned(id, reader, exchange);
        found(id, moment);
        return new Page<>(bodies.holdings(id, role, moment), null);
    }

    private static void concerned(PublicBodyId id, Reader reader, ServerWebExchange exchange) {
        if (!PublicBodiesQueries.concern(id, reader)) {
            exchange.getResponse().getHeaders().remove("Arsye-Position");
            throw new ResponseStatusException(reader.signedIn() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED);
        }
    }

    private PublicBodyEntry found(PublicBodyId id, Moment moment) {
        return bodies.one(id, moment).orElseThrow(NotFound::new);
    }

    /** @param officials how many hold each role */
    record PublicBody(@JsonUnwrapped PublicBodyEntry body, Map<Role, Integer> officials) {}
}
