package org.arsye.command.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is turned away at the door, before any rule is asked. Its message is the code and nothing else. */
public final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final transient List<FieldError> errors;
    private final transient Duration retryAfter;

    private Refusal(HttpStatus status, String code, List<FieldError> errors, Duration retryAfter) {
        super(code, null, false, false);
        this.status = status;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public static Refusal of(HttpStatus status, String code) {
        return new Refusal(status, code, List.of(), null);
    }

    /** One field stands in the way. */
    public static Refusal of(HttpStatus status, String code, String pointer) {
        return new Refusal(status, code, List.of(new FieldError(pointer, code)), null);
    }

    /** The same request may be answered later. */
    public static Refusal later(HttpStatus status, String code, Duration retryAfter) {
        return new Refusal(status, code, List.of(), retryAfter);
    }

    /** 400: one field cannot be read. */
    public static Refusal malformed(String pointer, String code) {
        return malformed(List.of(new FieldError(pointer, code)));
    }

    /** 400: several fields cannot be read. */
    public static Refusal malformed(List<FieldError> errors) {
        return new Refusal(HttpStatus.BAD_REQUEST, errors.getFirst().code(), errors, null);
    }

    /** 422: what was sent can be read, but several things in it are wrong. */
    public static Refusal unprocessable(String code, List<FieldError> errors) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, errors, null);
    }

    /** 404, the same for what never was and for what the path cannot name. */
    public static Refusal notFound() {
        return of(HttpStatus.NOT_FOUND, "NOT_FOUND");
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return getMessage();
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Null where trying again is of no use. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
