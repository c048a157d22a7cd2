package org.arsye.query.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Reported;
import org.arsye.query.given.Sides;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What browsers are told with every answer, at every address there is, whatever becomes of the question. */
class PrecautionsTest {

    private static final String ELSEWHERE = "https://diku.example";

    private final ReadSide side = ReadSide.running();

    private record Address(HttpMethod method, String path) {}

    private List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        side.beans().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternsCondition()
                        .getPatterns()
                        .forEach(pattern -> all.add(new Address(method(info), filled(pattern.getPatternString())))));
        assertThat(all).hasSizeGreaterThan(80);
        for (String path : List.of(
                "/nothing",
                "/api/v1/nothing",
                "/arsye.css",
                "/favicon.svg",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/env",
                "/actuator/prometheus")) {
            all.add(new Address(HttpMethod.GET, path));
        }
        all.add(new Address(HttpMethod.HEAD, "/"));
        all.add(new Address(HttpMethod.OPTIONS, "/api/v1/consultations"));
        // Handed on to a command side that is away.
        all.add(new Address(HttpMethod.POST, "/api/v1/consultations"));
        all.add(new Address(HttpMethod.POST, "/sign-in"));
        return all;
    }

    private static HttpMethod method(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET)
                ? HttpMethod.GET
                : methods.iterator().next().asHttpMethod();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{year(:[^}]*}?)?}", "2026")
                .replaceAll("\\{suffix}", "csv")
                .replaceAll("\\{\\*?[a-zA-Z]+(:[^/]*)?}", UUID.randomUUID().toString())
                .replace("**", "x");
    }

    private EntityExchangeResult<byte[]> asked(Address address, String accept, Map<String, String> more) {
        return side.http()
                .method(address.method())
                .uri(side.address(address.path()))
                .headers(headers -> {
                    headers.set(HttpHeaders.ACCEPT, accept);
                    headers.set(HttpHeaders.ORIGIN, ELSEWHERE);
                    more.forEach(headers::set);
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    @Test
    void are_told_with_every_answer_at_every_address() {
        for (Address address : addresses()) {
            for (String accept : List.of("text/html", "*/*")) {
                EntityExchangeResult<byte[]> answer = asked(address, accept, Map.of("X-Forwarded-For", "192.0.2.9"));
                HttpHeaders headers = answer.getResponseHeaders();
                String which = address + " " + accept + " " + answer.getStatus();
                assertThat(headers.get("X-Content-Type-Options")).as(which).containsExactly("nosniff");
                assertThat(headers.get("X-Frame-Options")).as(which).containsExactly("DENY");
                assertThat(headers.getFirst("Referrer-Policy")).as(which).isIn("same-origin", "no-referrer");
                assertThat(headers.get("Cross-Origin-Opener-Policy")).as(which).containsExactly("same-origin");
                assertThat(headers.get("Cross-Origin-Resource-Policy"))
                        .as(which)
                        .containsExactly("same-origin");
                assertThat(headers.get("Permissions-Policy")).as(which).hasSize(1);
                assertThat(headers.getFirst("Permissions-Policy"))
                        .as(which)
                        .contains("camera=()", "geolocation=()", "microphone=()");
                assertThat(headers.get("Content-Security-Policy")).as(which).hasSize(1);
                assertThat(headers.getFirst("Content-Security-Policy"))
                        .as(which)
                        .startsWith("default-src 'none'")
                        .contains("base-uri 'none'", "frame-ancestors 'none'", "form-action")
                        .doesNotContain("unsafe", "*", "http:", "https:", "data:");
                assertThat(headers.headerNames())
                        .as(which)
                        .noneMatch(
                                name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"))
                        .doesNotContain("Server", "X-Powered-By", "Strict-Transport-Security");
            }
        }
    }

    @Test
    void a_script_and_a_style_are_files_of_ours_on_pages_and_nothing_at_all_in_what_is_no_page() {
        Reported reported = new Reported().in(side.pen());
        side.given(reported.report(2, null));
        side.now();
        String one = "/consultations/" + reported.story.consultation;
        for (String page : List.of("/", one, one + "/report", one + "/comments", "/verify", "/sign-in", "/nothing")) {
            EntityExchangeResult<byte[]> answer =
                    asked(new Address(HttpMethod.GET, page), "text/html", Map.of("Accept-Language", "en"));
            assertThat(answer.getResponseHeaders().getFirst("Content-Security-Policy"))
                    .as(page)
                    .contains(
                            "script-src 'self'", "style-src 'self'", "form-action 'self'", "require-trusted-types-for");
            Document html = Jsoup.parse(new String(answer.getResponseBody(), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(html.select("script:not([src^=/assets/]), style, [style], iframe, object, embed, base"))
                    .as(page)
                    .isEmpty();
        }
        for (String file : List.of("/report.pdf", "/report.html", "/report.csv", "/report", "/documents")) {
            EntityExchangeResult<byte[]> answer =
                    asked(new Address(HttpMethod.GET, "/api/v1" + one + file), "*/*", Map.of());
            assertThat(answer.getStatus().value()).as(file).isEqualTo(200);
            assertThat(answer.getResponseHeaders().getFirst("Content-Security-Policy"))
                    .as(file)
                    .contains("form-action 'none'")
                    .doesNotContain("script-src", "style-src");
        }
    }

    @Test
    void whoever_came_encrypted_is_told_to_come_so_again() {
        Address register = new Address(HttpMethod.GET, "/");
        assertThat(asked(register, "text/html", Map.of("X-Forwarded-Proto", "https"))
                        .getResponseHeaders()
                        .getFirst("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
        assertThat(asked(register, "text/html", Map.of()).getResponseHeaders().headerNames())
                .doesNotContain("Strict-Transport-Security");
    }

    @Test
    void no_script_reads_a_cookie_no_other_site_sends_it_and_encrypted_ones_stay_so() {
        for (String scheme : List.of("http", "https")) {
            EntityExchangeResult<byte[]> answer = asked(
                    new Address(HttpMethod.GET, "/sign-in?lang=en"), "text/html", Map.of("X-Forwarded-Proto", scheme));
            assertThat(answer.getResponseCookies().keySet()).containsExactlyInAnyOrder("XSRF-TOKEN", "arsye_lang");
            answer.getResponseCookies().values().stream().flatMap(List::stream).forEach(cookie -> {
                assertThat(cookie.isHttpOnly()).as(cookie.getName()).isTrue();
                assertThat(cookie.getSameSite()).as(cookie.getName()).isEqualTo("Lax");
                assertThat(cookie.isSecure()).as(cookie.getName()).isEqualTo(scheme.equals("https"));
                assertThat(cookie.getDomain()).as(cookie.getName()).isNull();
            });
        }
    }

    @Test
    void whom_to_tell_of_a_weakness_is_told_where_somebody_is_named_and_nowhere_else() {
        assertThat(asked(new Address(HttpMethod.GET, "/.well-known/security.txt"), "*/*", Map.of())
                        .getStatus()
                        .value())
                .isEqualTo(404);
        try (Sides sides = new Sides("contact")) {
            String told = Sides.http(sides.start(List.of("arsye.security.contact=mailto:siguria@shembull.example")))
                    .get()
                    .uri("/.well-known/security.txt")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType("text/plain;charset=UTF-8")
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(told)
                    .startsWith("Contact: mailto:siguria@shembull.example\n")
                    .containsPattern("\nExpires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z\n")
                    .contains("\nCanonical: http://127.0.0.1:");
            Instant expires = Instant.parse(told.replaceAll("(?s).*Expires: (\\S+)\n.*", "$1"));
            assertThat(expires)
                    .isBetween(
                            Instant.now().plus(100, ChronoUnit.DAYS),
                            Instant.now().plus(364, ChronoUnit.DAYS));
            assertThatThrownBy(() -> sides.start(List.of("arsye.security.contact=nobody")))
                    .hasStackTraceContaining("arsye.security.contact is to begin with");
        }
    }

    @Test
    void another_site_is_let_in_by_no_preflight() {
        for (String path : List.of("/", "/api/v1/consultations", "/api/v1/exports/site.zip", "/api/v1/tokens")) {
            EntityExchangeResult<byte[]> answer = asked(
                    new Address(HttpMethod.OPTIONS, path), "*/*", Map.of("Access-Control-Request-Method", "POST"));
            assertThat(answer.getResponseHeaders().headerNames())
                    .as(path)
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-allow"));
        }
    }
}
