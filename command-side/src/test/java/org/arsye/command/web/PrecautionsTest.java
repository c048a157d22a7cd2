package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What browsers are told with every answer of the write side, at every address there is, whatever becomes of the wish. */
class PrecautionsTest extends AtTheDoor {

    @Autowired
    ApplicationContext context;

    private record Address(HttpMethod method, String path) {}

    private List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternsCondition().getPatterns().forEach(pattern -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    HttpMethod method = methods.isEmpty()
                            ? HttpMethod.GET
                            : methods.iterator().next().asHttpMethod();
                    all.add(new Address(
                            method,
                            pattern.getPatternString()
                                    .replaceAll("\\{[^/]*}", UUID.randomUUID().toString())));
                }));
        assertThat(all).hasSizeGreaterThan(60);
        for (String path : List.of("/nothing", "/api/v1/nothing", "/actuator/health", "/actuator/env")) {
            all.add(new Address(HttpMethod.GET, path));
            all.add(new Address(HttpMethod.POST, path));
        }
        return all;
    }

    private EntityExchangeResult<byte[]> asked(
            Address address, MediaType type, String token, Map<String, String> more) {
        return http.method(address.method())
                .uri(address.path())
                .contentType(type)
                .headers(headers -> {
                    headers.set(HttpHeaders.ORIGIN, "https://diku.example");
                    if (!token.isEmpty()) {
                        headers.setBearerAuth(token);
                    }
                    more.forEach(headers::set);
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    @Test
    void are_told_with_every_answer_at_every_address() {
        post(
                        ADMINISTRATOR,
                        "/api/v1/accounts",
                        Map.of("username", "kujdestari", "password", PASSWORD, "roles", List.of("auditor")))
                .expectStatus()
                .isCreated();
        for (String token : List.of(NOBODY, token("kujdestari"), "a-token-that-is-none")) {
            for (Address address : addresses()) {
                for (MediaType type : List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED)) {
                    String shown = address.path().startsWith("/api/v1/tokens/") ? NOBODY : token;
                    EntityExchangeResult<byte[]> answer = asked(address, type, shown, Map.of());
                    told(answer, address + " " + type + " " + answer.getStatus());
                }
            }
        }
    }

    private static void told(EntityExchangeResult<byte[]> answer, String which) {
        HttpHeaders headers = answer.getResponseHeaders();
        assertThat(headers.get("X-Content-Type-Options")).as(which).containsExactly("nosniff");
        assertThat(headers.get("X-Frame-Options")).as(which).containsExactly("DENY");
        assertThat(headers.get("Referrer-Policy")).as(which).containsExactly("same-origin");
        assertThat(headers.get("Cross-Origin-Opener-Policy")).as(which).containsExactly("same-origin");
        assertThat(headers.get("Cross-Origin-Resource-Policy")).as(which).containsExactly("same-origin");
        assertThat(headers.getFirst("Permissions-Policy")).as(which).contains("camera=()", "microphone=()");
        assertThat(headers.get("Content-Security-Policy"))
                .as(which)
                .containsExactly("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'");
        assertThat(headers.getCacheControl()).as(which).contains("no-store");
        assertThat(headers.headerNames())
                .as(which)
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .doesNotContain("Server", "X-Powered-By", "Strict-Transport-Security");
    }

    @Test
    void whoever_came_encrypted_is_told_to_come_so_again() {
        Address form = new Address(HttpMethod.POST, "/sign-in");
        assertThat(asked(form, MediaType.APPLICATION_FORM_URLENCODED, NOBODY, Map.of("X-Forwarded-Proto", "https"))
                        .getResponseHeaders()
                        .getFirst("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    @Test
    void no_script_reads_a_cookie_no_other_site_sends_it_and_encrypted_ones_stay_so() {
        String csrf = UUID.randomUUID().toString();
        for (String scheme : List.of("http", "https")) {
            EntityExchangeResult<byte[]> answer = http.post()
                    .uri("/sign-in")
                    .cookie("XSRF-TOKEN", csrf)
                    .header("X-Forwarded-Proto", scheme)
                    .body(BodyInserters.fromFormData("_csrf", csrf)
                            .with("username", OFFICIAL)
                            .with("password", PASSWORD))
                    .exchange()
                    .expectStatus()
                    .isSeeOther()
                    .expectBody()
                    .returnResult();
            assertThat(answer.getResponseCookies().keySet()).contains("arsye_session", "arsye_device");
            answer.getResponseCookies().values().stream().flatMap(List::stream).forEach(cookie -> {
                assertThat(cookie.isHttpOnly()).as(cookie.getName()).isTrue();
                assertThat(cookie.getSameSite()).as(cookie.getName()).isIn("Lax", "Strict");
                assertThat(cookie.isSecure()).as(cookie.getName()).isEqualTo(scheme.equals("https"));
                assertThat(cookie.getDomain()).as(cookie.getName()).isNull();
            });
        }
    }

    @Test
    void health_and_figures_are_for_those_who_run_it_and_nothing_else_is_told() {
        for (String part : List.of(
                "",
                "/env",
                "/configprops",
                "/beans",
                "/mappings",
                "/loggers",
                "/threaddump",
                "/heapdump",
                "/metrics",
                "/info",
                "/shutdown")) {
            assertThat(asked(
                                    new Address(HttpMethod.GET, "/actuator" + part),
                                    MediaType.APPLICATION_JSON,
                                    NOBODY,
                                    Map.of())
                            .getStatus()
                            .value())
                    .as(part)
                    .isIn(401, 403, 404);
        }
        Address figures = new Address(HttpMethod.GET, "/actuator/prometheus");
        assertThat(asked(figures, MediaType.APPLICATION_JSON, NOBODY, Map.of())
                        .getStatus()
                        .value())
                .isEqualTo(200);
        for (String header : List.of("X-Forwarded-For", "Forwarded")) {
            assertThat(asked(figures, MediaType.APPLICATION_JSON, NOBODY, Map.of(header, "127.0.0.1"))
                            .getStatus()
                            .value())
                    .as(header)
                    .isEqualTo(404);
        }
        assertThat(new String(asked(
                                new Address(HttpMethod.GET, "/actuator/health"),
                                MediaType.APPLICATION_JSON,
                                NOBODY,
                                Map.of())
                        .getResponseBody()))
                .contains("\"status\"")
                .doesNotContain("details", "jdbc", "path");
    }

    @Test
    void another_site_is_let_in_by_no_preflight() {
        for (String path : List.of("/api/v1/tokens", "/api/v1/consultations", "/sign-in")) {
            EntityExchangeResult<byte[]> answer = asked(
                    new Address(HttpMethod.OPTIONS, path),
                    MediaType.APPLICATION_JSON,
                    NOBODY,
                    Map.of("Access-Control-Request-Method", "POST"));
            assertThat(answer.getResponseHeaders().headerNames())
                    .as(path)
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-allow"));
        }
    }
}
