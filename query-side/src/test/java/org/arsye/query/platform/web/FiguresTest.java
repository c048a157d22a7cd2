package org.arsye.query.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.arsye.query.given.ReadSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/** What this side tells those who run it. */
class FiguresTest {

    private static final List<String> VIEWS =
            List.of("comments", "consultations", "documents", "history", "public-bodies", "reports");

    private final ReadSide side = ReadSide.running();

    @Test
    void how_far_each_view_is_behind_and_how_full_its_filling_is_are_told_as_prometheus_reads_them() {
        var told = side.http()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        for (String view : VIEWS) {
            for (String figure : List.of("position", "behind", "stopped", "filled")) {
                assertThat(told).containsPattern("(?m)^arsye_view_" + figure + "\\{.*view=\"" + view + "\".*} [0-9-]");
            }
        }
    }

    @Test
    void the_health_is_that_of_the_parts_there_are() {
        var parts = side.http()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();

        assertThat(((Map<?, ?>) parts.get("components")).keySet().stream().map(Object::toString))
                .contains("db", "filled", "views")
                .noneMatch(part -> part.matches("(?i).*(discover|refresh).*"));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For,/actuator/prometheus",
        "Forwarded,/actuator/prometheus",
        "Forwarded,/actuator/%70rometheus",
        "Forwarded,/actuator;a=b/prometheus"
    })
    void through_a_proxy_there_are_no_figures(String header, String address) {
        side.http()
                .get()
                .uri(side.address(address))
                .header(header, "127.0.0.1")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "10.77.77.9,true", "10.77.78.9,false", "192.0.2.7,false"})
    void only_from_inside_are_there_figures(String address, boolean told) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/actuator/prometheus")
                .remoteAddress(new InetSocketAddress(address, 40_000)));

        new FiguresDoor("10\\.77\\.77\\.\\d{1,3}")
                .filter(exchange, on -> Mono.empty())
                .block();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(told ? null : HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/env",
                "/configprops",
                "/beans",
                "/mappings",
                "/loggers",
                "/threaddump",
                "/heapdump",
                "/metrics",
                "/info",
                "/httpexchanges",
                "/scheduledtasks",
                "/caches",
                "/shutdown",
                "/gateway/routes",
                "/refresh"
            })
    void nothing_else_is_told(String part) {
        side.http()
                .get()
                .uri(side.address("/actuator" + part))
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(401, 403, 404));
    }
}
