package org.arsye.query.api;

import org.arsye.query.platform.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Part of a list, with the address of the next part in a Link header (RFC 8288). */
final class Listed {

    private Listed() {}

    static <T> ResponseEntity<Page<T>> of(Page<T> page, ServerWebExchange exchange) {
        if (page.next() == null) {
            return ResponseEntity.ok(page);
        }
        String next = UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("cursor", page.next())
                .build(true)
                .toUriString();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(page);
    }
}
