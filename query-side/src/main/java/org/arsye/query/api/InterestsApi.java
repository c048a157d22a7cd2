package org.arsye.query.api;

import org.arsye.events.interest.InterestId;
import org.arsye.query.interests.InterestCount;
import org.arsye.query.interests.InterestEntry;
import org.arsye.query.interests.InterestsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Expressions of interest: counts for everybody, one in full for whoever holds its link. */
@RestController
@RequestMapping("/api/v1/interests")
class InterestsApi {

    private final InterestsQueries interests;

    InterestsApi(InterestsQueries interests) {
        this.interests = interests;
    }

    @GetMapping
    ResponseEntity<Page<InterestCount>> list(Paging paging, Moment moment, ServerWebExchange exchange) {
        return Listed.of(interests.counts(paging, moment), exchange);
    }

    @GetMapping("/{id}")
    ResponseEntity<InterestEntry> one(
            @PathVariable InterestId id, @RequestParam(required = false) String key, Moment moment) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(interests.one(id, key, moment).orElseThrow(NotFound::new));
    }
}
