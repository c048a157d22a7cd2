package org.arsye.query.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.Erased;
import org.arsye.query.platform.FactorDue;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.NotServing;
import org.arsye.query.platform.NotYetReached;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tells what went wrong on the read API as a problem (RFC 9457): a stable code, a sentence in the reader's language. */
@Component
@Order(-10)
class ApiProblems implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final List<String> API = List.of("/api/", "/ledger/");
    private static final String SENTENCES = "org.arsye.query.platform.web.problems";
    private static final ResourceBundle.Control AS_NAMED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final JsonMapper json;

    ApiProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        String path = exchange.getRequest().getPath().value();
        if (API.stream().noneMatch(path::startsWith) || exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        return write(exchange, problem(error));
    }

    private static Problem problem(Throwable error) {
        return switch (error) {
            case BadParameter bad ->
                new Problem(HttpStatus.BAD_REQUEST, "BAD_PARAMETER", bad.parameter(), null, bad.allowed());
            case NotFound none -> new Problem(HttpStatus.NOT_FOUND, "NOT_FOUND", null);
            case Erased gone -> new Problem(HttpStatus.GONE, "ERASED", null);
            case TooLong file ->
                new Problem(HttpStatus.UNPROCESSABLE_CONTENT, file.code(), file.parameter(), null, file.allowed());
            case Busy busy -> new Problem(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", null);
            case NotYetReached later -> new Problem(HttpStatus.SERVICE_UNAVAILABLE, "NOT_YET_REACHED", null);
            case NotServing filling ->
                new Problem(HttpStatus.SERVICE_UNAVAILABLE, "NOT_SERVING", null, filling.percent(), List.of());
            case FactorDue due -> new Problem(HttpStatus.FORBIDDEN, "SECOND_FACTOR_REQUIRED", null);
            case UnknownToken unknown -> new Problem(HttpStatus.UNAUTHORIZED, "TOKEN_UNKNOWN", null);
            case ServerWebInputException input ->
                new Problem(HttpStatus.BAD_REQUEST, "BAD_PARAMETER", parameter(input), null, allowed(input));
            case ResponseStatusException status -> new Problem(status.getStatusCode(), code(status), null);
            case DataAccessException away -> away(away);
            case CannotCreateTransactionException away -> away(away);
            default -> {
                LOG.error("A question failed", error);
                yield new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", null);
            }
        };
    }

    private static Problem away(RuntimeException cause) {
        LOG.error("The database did not answer a question", cause);
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "DATABASE_AWAY", null);
    }

    private static String parameter(ServerWebInputException input) {
        return input.getMethodParameter() == null
                ? null
                : input.getMethodParameter().getParameterName();
    }

    /** The words that a parameter takes, where it takes certain words. */
    private static List<String> allowed(ServerWebInputException input) {
        if (input.getMethodParameter() == null) {
            return List.of();
        }
        ResolvableType type = ResolvableType.forMethodParameter(input.getMethodParameter());
        Class<?> word = type.hasGenerics() ? type.getGeneric().resolve() : type.resolve();
        return word == null || !word.isEnum()
                ? List.of()
                : Stream.of(word.getEnumConstants())
                        .map(constant -> Written.code((Enum<?>) constant))
                        .toList();
    }

    private static String code(ResponseStatusException error) {
        HttpStatus status = HttpStatus.resolve(error.getStatusCode().value());
        return switch (status) {
            case null -> "REFUSED";
            case UNAUTHORIZED -> "SIGN_IN_REQUIRED";
            default -> status.name();
        };
    }

    private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        String language = Languages.of(exchange.getRequest());
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language);
        headers.setCacheControl("no-store");
        if (problem.status().value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, problem.code().equals("BUSY") ? "10" : "1");
        }
        if (problem.status().value() == HttpStatus.UNAUTHORIZED.value()) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        byte[] body = json.writeValueAsString(problem.told(language)).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /**
     * @param filled how many hundredths of the record are in view; null where it is not about that
     * @param allowed the words that the parameter takes; empty where it does not take certain words
     */
    private record Problem(HttpStatusCode status, String code, String parameter, Integer filled, List<String> allowed) {

        Problem(HttpStatusCode status, String code, String parameter) {
            this(status, code, parameter, null, List.of());
        }

        Map<String, Object> told(String language) {
            ResourceBundle sentences = ResourceBundle.getBundle(SENTENCES, Locale.of(language), AS_NAMED);
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("type", "about:blank");
            told.put("title", sentences.getString(sentences.containsKey(code) ? code : "OTHER"));
            told.put("status", status.value());
            told.put("code", code);
            if (filled != null) {
                told.put("filled", filled);
            }
            if (parameter != null) {
                Map<String, Object> error = new LinkedHashMap<>();
                error.put("parameter", parameter);
                error.put("code", code);
                if (!allowed.isEmpty()) {
                    error.put("allowed", allowed);
                }
                told.put("errors", List.of(error));
            }
            return told;
        }
    }
}
