package org.arsye.command.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, before it is put into words (RFC 9457).
 *
 * @param code stable; the title is its translation
 * @param headers what the answer says beside its body: {@code Retry-After}, {@code Allow}
 * @param incident names the log line of a fault of ours; null for everybody else's
 */
record Problem(HttpStatusCode status, String code, List<FieldError> errors, HttpHeaders headers, UUID incident) {

    static Problem of(HttpStatusCode status, String code) {
        return new Problem(status, code, List.of(), new HttpHeaders(), null);
    }

    static Problem of(HttpStatusCode status, String code, List<FieldError> errors) {
        return new Problem(status, code, errors, new HttpHeaders(), null);
    }

    /** @param wait null where trying again is of no use */
    Problem retryAfter(Duration wait) {
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        }
        return this;
    }

    Problem coded(String another) {
        return new Problem(status, another, errors, headers, incident);
    }

    Problem with(HttpHeaders more) {
        headers.addAll(more);
        return this;
    }
}
