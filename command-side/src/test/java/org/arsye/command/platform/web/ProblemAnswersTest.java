package org.arsye.command.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.command.kernel.Reason;
import org.arsye.command.kernel.Rejection;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;

class ProblemAnswersTest {

    private static AnnotationConfigApplicationContext context;
    private static WebTestClient http;

    @BeforeAll
    static void open() {
        context = new AnnotationConfigApplicationContext(
                WebConfiguration.class, ProblemAnswers.class, Doors.class, EnableTheWeb.class);
        http = WebTestClient.bindToApplicationContext(context).build();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @ParameterizedTest
    @MethodSource
    void a_body_that_cannot_be_read_is_refused_with_pointer_and_code(String body, String pointer, String code) {
        post("/api/letters", body.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code)
                .jsonPath("$.title")
                .isNotEmpty();
    }

    static Stream<Arguments> a_body_that_cannot_be_read_is_refused_with_pointer_and_code() {
        return Stream.of(
                Arguments.of("{", "", "JSON_MALFORMED"),
                Arguments.of("[]", "", "WRONG_TYPE"),
                Arguments.of("\"text\"", "", "WRONG_TYPE"),
                Arguments.of("{\"text\":5}", "/text", "WRONG_TYPE"),
                Arguments.of("{\"text\":true}", "/text", "WRONG_TYPE"),
                Arguments.of("{\"text\":[\"a\"]}", "/text", "WRONG_TYPE"),
                Arguments.of("{\"pages\":\"5\"}", "/pages", "WRONG_TYPE"),
                Arguments.of("{\"pages\":1.5}", "/pages", "WRONG_TYPE"),
                Arguments.of("{\"kind\":\"ode\"}", "/kind", "UNKNOWN_VALUE"),
                Arguments.of("{\"kind\":\"OPEN_LETTER\"}", "/kind", "UNKNOWN_VALUE"),
                Arguments.of("{\"kind\":0}", "/kind", "WRONG_TYPE"),
                Arguments.of("{\"to\":[{\"name\":{}}]}", "/to/0/name", "WRONG_TYPE"),
                Arguments.of("{\"to\":[{\"nam\":\"x\"}]}", "/to/0/nam", "UNKNOWN_FIELD"),
                Arguments.of("{\"<b>Agim</b>\":1}", "", "UNKNOWN_FIELD"),
                Arguments.of("{\"text\":\"a\",\"text\":\"b\"}", "", "JSON_MALFORMED"),
                Arguments.of("{\"text\":\"a\"} {}", "", "WRONG_TYPE"),
                Arguments.of("{\"text\":\"\\u0000\"}", "/text", "TEXT_HAS_NUL"),
                Arguments.of("{\"text\":\"\\ud83d\"}", "/text", "TEXT_NOT_UNICODE"),
                Arguments.of("{\"text\":\"\\ude00\\ud83d\"}", "/text", "TEXT_NOT_UNICODE"),
                Arguments.of("[".repeat(5000), "", "WRONG_TYPE"),
                Arguments.of("{\"pages\":" + "1".repeat(5000) + "}", "", "JSON_LIMIT_EXCEEDED"));
    }

    @Test
    void half_a_surrogate_pair_in_raw_bytes_is_refused_too() {
        byte[] body = "{\"text\":\"???\"}".getBytes(StandardCharsets.UTF_8);
        body[9] = (byte) 0xED;
        body[10] = (byte) 0xA0;
        body[11] = (byte) 0x80;
        post("/api/letters", body).expectStatus().isBadRequest();
    }

    @Test
    void what_is_in_order_is_read_with_or_without_a_byte_order_mark() {
        String body =
                "{\"text\":\"Kështu \\ud83d\\ude00\",\"kind\":\"open_letter\",\"to\":[{\"name\":\"\u202Ekuvendi\"}]}";
        post("/api/letters", body.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isOk();
        post("/api/letters", ("\uFEFF" + body).getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isOk();
    }

    @Test
    void an_empty_body_is_refused() {
        post("/api/letters", new byte[0])
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("JSON_MALFORMED");
    }

    @Test
    void the_limit_is_checked_before_parsing() {
        post("/api/letters", new byte[WebConfiguration.LARGEST_JSON + 1])
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void the_wrong_door_says_so() {
        http.post().uri("/api/nowhere").exchange().expectStatus().isNotFound();
        http.get()
                .uri("/api/letters")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "POST");
        http.post()
                .uri("/api/letters")
                .contentType(MediaType.APPLICATION_XML)
                .bodyValue("<a/>".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @MethodSource
    void what_goes_wrong_behind_the_door_has_its_own_status(String what, int status, String code) {
        http.post()
                .uri("/api/failures/" + what)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.detail")
                .doesNotExist();
    }

    static Stream<Arguments> what_goes_wrong_behind_the_door_has_its_own_status() {
        return Stream.of(
                Arguments.of("rule", 422, "TOO_LATE"),
                Arguments.of("conflict", 409, "TAKEN"),
                Arguments.of("unknown", 404, "NOBODY"),
                Arguments.of("twice", 409, "CHANGED_MEANWHILE"),
                Arguments.of("missing", 404, "NOT_FOUND"),
                Arguments.of("database", 503, "STORE_UNAVAILABLE"),
                Arguments.of("anything", 500, "INTERNAL"));
    }

    @Test
    void a_fault_of_ours_is_answered_with_the_number_of_its_log_line_and_nothing_else() {
        byte[] body = http.post()
                .uri("/api/failures/anything")
                .exchange()
                .expectBody()
                .jsonPath("$.instance")
                .value(String.class, instance -> assertThat(instance).startsWith("urn:uuid:"))
                .returnResult()
                .getResponseBodyContent();
        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("Agim");
    }

    @Test
    void the_title_is_in_the_language_asked_for() {
        for (List<String> asked : List.of(
                List.of("?lang=en", "sr", "Something is broken on our side. It was noted under the number given."),
                List.of("", "sr-Latn, en;q=0.5", "Nešto je kod nas pokvareno. Zabeleženo je pod datim brojem."),
                List.of("", "de, en;q=0.5", "Something is broken on our side. It was noted under the number given."),
                List.of("?lang=xx", ";;;", "Diçka është prishur te ne. U shënua me numrin e dhënë."))) {
            http.post()
                    .uri("/api/failures/anything" + asked.get(0))
                    .header("Accept-Language", asked.get(1))
                    .exchange()
                    .expectBody()
                    .jsonPath("$.title")
                    .isEqualTo(asked.get(2));
        }
    }

    private static WebTestClient.ResponseSpec post(String path, byte[] body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @EnableWebFlux
    static class EnableTheWeb {}

    enum Kind {
        OPEN_LETTER
    }

    record Addressee(String name) {}

    record Letter(String text, Integer pages, Kind kind, List<Addressee> to) {}

    enum No implements Reason {
        TOO_LATE(Kind.RULE),
        TAKEN(Kind.CONFLICT),
        NOBODY(Kind.UNKNOWN);

        private final Kind kind;

        No(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    @RestController
    static class Doors {

        @PostMapping(path = "/api/letters", consumes = MediaType.APPLICATION_JSON_VALUE)
        Letter receive(@RequestBody Letter letter) {
            return letter;
        }

        @PostMapping("/api/failures/{what}")
        void fail(@PathVariable String what) throws SQLException {
            switch (what) {
                case "rule" -> throw new Rejection(No.TOO_LATE, "/text");
                case "conflict" -> throw new IllegalStateException(new Rejection(No.TAKEN));
                case "unknown" -> throw new Rejection(No.NOBODY);
                case "twice" -> throw new AggregateStreamCreationException("x");
                case "missing" -> throw new AggregateNotFoundException("1", "x");
                case "database" -> throw new SQLException("x", "57P01");
                default -> throw new IllegalStateException("Agim wrote this");
            }
        }
    }
}
