package org.arsye.query.site.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.arsye.query.platform.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;

/** Whom to tell of a weakness (RFC 9116); nothing is there where the operator named nobody. */
@Controller
class SecurityContact {

    /** RFC 9116, section 2.5.5, wants less than a year; what is said here is as fresh as its setting. */
    private static final int DAYS = 180;

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final String contact;
    private final Sites sites;
    private final Clock clock;

    /** @param contact an address by URI: mailto:, https: or tel: */
    SecurityContact(@Value("${arsye.security.contact:}") String contact, Sites sites, Clock clock) {
        this.contact = contact.strip();
        this.sites = sites;
        this.clock = clock;
        if (!this.contact.isEmpty() && !this.contact.matches("(mailto:|https://|tel:)\\S+")) {
            throw new IllegalArgumentException(
                    "arsye.security.contact is to begin with mailto:, https:// or tel: and have no spaces");
        }
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> told(ServerWebExchange exchange) {
        if (contact.isEmpty()) {
            throw new NotFound();
        }
        String told = "Contact: " + contact + "\n"
                + "Expires: " + clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS) + "\n"
                + "Preferred-Languages: sq, sr, en\n"
                + "Canonical: " + sites.of(exchange.getRequest()) + "/.well-known/security.txt\n";
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(told);
    }
}
