package org.arsye.command.platform.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.arsye.command.kernel.Reason;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.platform.Recordable;
import org.arsye.command.platform.StoreAway;
import org.arsye.command.register.RegisterBehind;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;

/** Says of any throwable which problem it is. Nothing of a throwable's message ever reaches an answer or the log. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration UNTIL_THE_STORE_IS_BACK = Duration.ofSeconds(5);

    /** Axon Server's word for two commands that met at the same aggregate. */
    private static final String AXON_SERVER_CONCURRENCY = "AXONIQ-4002";

    private Problems() {}

    static Problem of(Throwable thrown) {
        List<Throwable> causes = Causes.of(thrown);
        for (Throwable each : causes) {
            Problem known = known(each);
            if (known != null) {
                return known;
            }
        }
        for (Throwable each : causes) {
            Problem malformed = malformed(each);
            if (malformed != null) {
                return malformed;
            }
        }
        UUID incident = UUID.randomUUID();
        LOG.error("incident {}: {}", incident, Causes.withoutMessages(thrown));
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", List.of(), new HttpHeaders(), incident);
    }

    /** Whether two commands met at the same aggregate, or one command came twice. */
    static boolean isConflict(Throwable thrown) {
        return Causes.of(thrown).stream().anyMatch(Problems::conflicts);
    }

    private static Problem known(Throwable thrown) {
        return switch (thrown) {
            case Rejection it -> rejected(it);
            case Refusal it -> refused(it);
            case CsrfException it -> Problem.of(HttpStatus.FORBIDDEN, "CSRF_TOKEN_INVALID");
            case AccessDeniedException it -> Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
            case AuthenticationException it -> signInRequired();
            case JacksonException it -> UnreadableJson.problem(it);
            case DataBufferLimitException it -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE");
            case Recordable.Unrecordable it ->
                it.isTooLarge()
                        ? Problem.of(HttpStatus.CONTENT_TOO_LARGE, "ENTRY_TOO_LARGE")
                        : Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "NOT_RECORDABLE");
            case AggregateNotFoundException it -> Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND");
            // An id of something else: there is nothing of this kind by that name.
            case IncompatibleAggregateException it -> Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND");
            case RegisterBehind it ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE").retryAfter(UNTIL_THE_STORE_IS_BACK);
            default -> passing(thrown);
        };
    }

    private static Problem passing(Throwable thrown) {
        if (conflicts(thrown)) {
            return Problem.of(HttpStatus.CONFLICT, "CHANGED_MEANWHILE");
        }
        return storeAway(thrown)
                ? Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE")
                        .retryAfter(UNTIL_THE_STORE_IS_BACK)
                : null;
    }

    private static Problem malformed(Throwable thrown) {
        if (thrown instanceof ResponseStatusException it && it.getStatusCode().is4xxClientError()) {
            return Problem.of(it.getStatusCode(), codeOf(it.getStatusCode())).with(it.getHeaders());
        }
        return thrown instanceof CodecException ? Problem.of(HttpStatus.BAD_REQUEST, "MALFORMED") : null;
    }

    private static Problem rejected(Rejection it) {
        return Problem.of(
                statusOf(it.reason().kind()),
                it.reason().name(),
                it.objections().stream()
                        .filter(objection -> objection.pointer() != null)
                        .map(objection -> new FieldError(
                                objection.pointer(), objection.reason().name()))
                        .toList());
    }

    private static Problem refused(Refusal it) {
        Problem problem = it.status() == HttpStatus.UNAUTHORIZED
                ? signInRequired().coded(it.code())
                : Problem.of(it.status(), it.code(), it.errors());
        return problem.retryAfter(it.retryAfter());
    }

    static Problem signInRequired() {
        Problem problem = Problem.of(HttpStatus.UNAUTHORIZED, "SIGN_IN_REQUIRED");
        problem.headers().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problem;
    }

    private static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            default -> "MALFORMED";
        };
    }

    private static HttpStatus statusOf(Reason.Kind kind) {
        return switch (kind) {
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    private static boolean conflicts(Throwable thrown) {
        return switch (thrown) {
            case ConcurrencyException it -> true;
            case AggregateStreamCreationException it -> true;
            case CommandExecutionException it ->
                it.getMessage() != null && it.getMessage().contains(AXON_SERVER_CONCURRENCY);
            default -> false;
        };
    }

    private static boolean storeAway(Throwable thrown) {
        return switch (thrown) {
            case StoreAway it -> true;
            case DataAccessResourceFailureException it -> true;
            case TransientDataAccessException it -> true;
            case SQLTransientConnectionException it -> true;
            case SQLNonTransientConnectionException it -> true;
            case SQLException it -> passes(it.getSQLState());
            default -> false;
        };
    }

    /** Classes 08 (connection), 53 (resources) and 57P (shut down) of PostgreSQL's error codes. */
    private static boolean passes(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
