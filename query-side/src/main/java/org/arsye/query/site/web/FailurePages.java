package org.arsye.query.site.web;

import org.arsye.query.platform.FactorDue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

/** A page that went wrong is answered with a page. */
@ControllerAdvice(basePackageClasses = FailurePages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailurePages {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);
    private static final String SECONDS_TO_WAIT = "2";

    private final PageWriter writer;

    FailurePages(PageWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> failed(Exception failure, ServerWebExchange exchange) {
        if (failure instanceof FactorDue) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/account/second-factor")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        HttpStatus status = Failures.status(failure);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            // The kind of failure and where, never its message, which may carry what somebody typed.
            LOG.error("page failed: {} at {}", failure.getClass().getName(), at(failure));
        }
        ResponseEntity<byte[]> page = writer.failure(exchange, status, failure);
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? ResponseEntity.status(status)
                        .headers(page.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                        .body(page.getBody())
                : page;
    }

    private static Object at(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "?" : trace[0];
    }
}
