package org.arsye.command.platform.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only place where something that went wrong becomes an answer: problem details for programs, a plain page for people
 * who posted a form. It comes before Spring Boot's own error page, which would quote paths and messages.
 */
@Component
@Order(-2)
public class ProblemAnswers implements WebExceptionHandler, ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final JsonMapper json = StrictJson.mapper(1);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        return exchange.getResponse().isCommitted() ? Mono.error(thrown) : answer(exchange, Problems.of(thrown));
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException denied) {
        return answer(exchange, Problems.signInRequired());
    }

    @Override
    public Mono<Void> handle(
            ServerWebExchange exchange, org.springframework.security.access.AccessDeniedException denied) {
        return answer(exchange, Problems.of(denied));
    }

    private Mono<Void> answer(ServerWebExchange exchange, Problem problem) {
        String language = Languages.of(exchange.getRequest());
        ProblemDetails details = ProblemDetails.of(problem, language);
        boolean program = exchange.getRequest().getPath().value().startsWith("/api/");
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        HttpHeaders headers = response.getHeaders();
        headers.putAll(problem.headers());
        headers.setContentType(
                program
                        ? MediaType.APPLICATION_PROBLEM_JSON
                        : new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language);
        headers.setCacheControl("no-store");
        byte[] body = program ? json.writeValueAsBytes(details) : page(details, language);
        headers.setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static byte[] page(ProblemDetails details, String language) {
        String title = HtmlUtils.htmlEscape(details.title());
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title></head><body><main><h1>%s</h1><p>%s</p></main></body></html>
                """.formatted(language, title, title, details.code()).getBytes(StandardCharsets.UTF_8);
    }
}
