package org.arsye.query.site.web;

import org.arsye.query.platform.Moment;
import org.arsye.query.site.PublicBodyComposer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The page of a public body. */
@Controller
class PublicBodyPages {

    private final PageWriter writer;
    private final PublicBodyComposer bodies;

    PublicBodyPages(PageWriter writer, PublicBodyComposer bodies) {
        this.writer = writer;
        this.bodies = bodies;
    }

    @GetMapping("/public-bodies/{id}")
    Mono<ResponseEntity<byte[]>> one(ServerWebExchange exchange, Moment moment, @PathVariable("id") String written) {
        var id = Ids.publicBody(written);
        return writer.show(exchange, moment, w -> bodies.one(id, moment, w));
    }
}
