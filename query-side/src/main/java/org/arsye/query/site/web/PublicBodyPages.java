package org.arsye.query.site.web;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.PublicBodyComposer;
import org.arsye.query.site.RolesComposer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The pages of a public body. */
@Controller
class PublicBodyPages {

    private final PageWriter writer;
    private final PublicBodyComposer bodies;
    private final RolesComposer roles;
    private final Clock clock;

    PublicBodyPages(PageWriter writer, PublicBodyComposer bodies, RolesComposer roles, Clock clock) {
        this.roles = roles;
        this.clock = clock;
        this.writer = writer;
        this.bodies = bodies;
    }

    @GetMapping("/public-bodies/{id}")
    Mono<ResponseEntity<byte[]>> one(ServerWebExchange exchange, Moment moment, @PathVariable("id") String written) {
        var id = Ids.publicBody(written);
        return writer.show(exchange, moment, w -> bodies.one(id, moment, w));
    }

    /** For who oversees the body's roles. A day asked for is looked at as it ended. */
    @GetMapping("/public-bodies/{id}/officials")
    Mono<ResponseEntity<byte[]>> officials(
            ServerWebExchange exchange,
            Moment moment,
            @PathVariable("id") String written,
            @RequestParam(name = "role", required = false) String role,
            @RequestParam(name = "day", required = false) String day) {
        var id = Ids.publicBody(written);
        if (!moment.reader().signedIn()) {
            return Mono.just(DeskPages.toSignIn(exchange));
        }
        return day == null
                ? writer.form(exchange, moment, w -> roles.roles(id, role, moment, w))
                : Mono.just(ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(asOf(id.toString(), role, day))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    private URI asOf(String id, String role, String day) {
        var address = UriComponentsBuilder.fromPath("/public-bodies/" + id + "/officials");
        if (role != null && !role.isEmpty()) {
            address.queryParam("role", role);
        }
        try {
            Instant end = LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(PageWriter.HOME)
                    .toInstant();
            if (end.isBefore(clock.instant())) {
                address.queryParam("asOf", end.minusMillis(1));
            }
        } catch (DateTimeException noDay) {
            // The form without a day asks for now, and so does one with a day that is none.
        }
        return address.build().encode().toUri();
    }
}
