package org.arsye.command.platform.web;

import java.util.List;

/**
 * A problem in words (RFC 9457).
 *
 * @param type a name, not an address: {@code urn:arsye:problem:CONSULTATION_CLOSED}
 * @param instance names the incident in our log; absent where the fault is not ours
 * @param errors which fields stand in the way; absent where it is none
 */
public record ProblemDetails(
        String type, String title, int status, String code, String instance, List<FieldDetails> errors) {

    /**
     * @param detail the field's error in words
     * @param line of a file that was sent; absent elsewhere
     */
    public record FieldDetails(String pointer, String code, String detail, Integer line) {}

    static ProblemDetails of(Problem problem, String language) {
        return new ProblemDetails(
                "urn:arsye:problem:" + problem.code(),
                Titles.of(problem.code(), language),
                problem.status().value(),
                problem.code(),
                problem.incident() == null ? null : "urn:uuid:" + problem.incident(),
                problem.errors().isEmpty()
                        ? null
                        : problem.errors().stream()
                                .map(error -> new FieldDetails(
                                        error.pointer(),
                                        error.code(),
                                        error.detail() == null
                                                ? Titles.of(error.code(), language)
                                                : error.detail().apply(language),
                                        error.line() == 0 ? null : error.line()))
                                .toList());
    }
}
