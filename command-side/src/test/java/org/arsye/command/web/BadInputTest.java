package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Nothing that is sent here is ever answered with 500, and nothing of it comes back in an error. */
class BadInputTest extends AtTheDoor {

    private static final String MARK = "Agim-Prova-7c1e";

    /** Things that are wrong as a text, or only look dangerous. */
    private static final List<Object> VALUES = List.of(
            "",
            " ",
            "\u0000" + MARK,
            "\u0007" + MARK,
            "\u202E" + MARK + "\u2066",
            "'; drop table store.event; -- " + MARK,
            "<script>alert('" + MARK + "')</script>",
            "${jndi:ldap://127.0.0.1/" + MARK + "}",
            "{{7*7}} #{7*7} " + MARK,
            "x".repeat(100_000),
            5,
            -1.5,
            true,
            List.of(),
            List.of(MARK),
            Map.of(),
            Map.of(MARK, MARK),
            both("\uFFFF" + MARK));

    private static final List<String> RAW = List.of(
            "",
            "null",
            "[]",
            "{",
            "{}{}",
            "\"" + MARK + "\"",
            "{\"" + MARK + "\":1}",
            "[".repeat(100_000),
            "{\"a\":".repeat(50_000),
            "{\"text\":\"\\ud800\",\"reason\":{\"sq\":\"\\udfff\"}}",
            "{\"text\":1e999999999,\"closesAt\":1e999999999,\"lastDay\":[2026,1,1]}",
            "{\"lastDay\":\"+999999999-12-31\"}",
            "{\"closesAt\":\"+1000000000-12-31T23:59:59Z\"}",
            "<xml/>");

    @Test
    void no_door_answers_500_to_any_of_it() {
        String consultation = opened();
        String comment = commented(consultation);
        String decision = decided(comment);
        String here = "/api/v1/consultations/" + consultation;
        Map<String, Object> sound = new LinkedHashMap<>();
        sound.put(here + "/comments", comment());
        sound.put(
                "/api/v1/comments/" + comment + "/decisions",
                Map.of(
                        "outcome",
                        "noted",
                        "justification",
                        both(WORDS),
                        "changedProvision",
                        "art_1",
                        "supersedingReason",
                        both(WORDS)));
        sound.put("/api/v1/comments/" + comment + "/withdrawal", Map.of("secret", "x"));
        sound.put("/api/v1/comments/" + comment + "/decisions/" + decision + "/approval", Map.of());
        sound.put(here + "/documents", articles());
        sound.put(
                here + "/extension",
                Map.of("lastDay", "2020-01-01", "closesAt", "2020-01-01T00:00:00Z", "reason", both(WORDS)));
        sound.put(here + "/outcome", Map.of("outcome", "adopted", "reason", both(WORDS)));
        sound.put(
                here + "/report", Map.of("declareUnanswered", true, "conclusion", both(WORDS), "reason", both(WORDS)));
        sound.put(
                "/api/v1/consultations",
                Map.of(
                        "publicBody",
                        body(),
                        "title",
                        both("x"),
                        "summary",
                        both("x"),
                        "documentType",
                        "other",
                        "contactRole",
                        "x",
                        "normPack",
                        "x"));
        sound.put("/api/v1/public-bodies", Map.of("names", both("x"), "kind", "office", "zone", "Nowhere/None"));
        sound.put(
                "/api/v1/public-bodies/" + body() + "/officials",
                Map.of("name", "x", "roles", List.of("official"), "username", "u", "password", "p"));
        sound.put(
                "/api/v1/accounts",
                Map.of(
                        "username",
                        "u",
                        "password",
                        "p",
                        "roles",
                        List.of(),
                        "officialId",
                        somebody(),
                        "publicBody",
                        somebody()));
        sound.put("/api/v1/tokens", Map.of("username", "u", "password", "p"));

        List<String> broken = new ArrayList<>();
        sound.forEach((path, wish) -> {
            String who = path.startsWith("/api/v1/public-bodies") || path.equals("/api/v1/accounts")
                    ? ADMINISTRATOR
                    : path.contains("/approval") ? APPROVER : path.contains("/decisions") ? OFFICIAL : COORDINATOR;
            RAW.forEach(raw -> send(who, path, raw, broken));
            Map<?, ?> fields = (Map<?, ?>) wish;
            fields.keySet()
                    .forEach(field -> VALUES.forEach(value -> {
                        Map<Object, Object> bad = new HashMap<>(fields);
                        bad.put(field, value);
                        send(who, path, json(bad), broken);
                    }));
        });
        assertThat(broken).isEmpty();
    }

    private void send(String who, String path, String body, List<String> broken) {
        var answer = post(path.equals("/api/v1/tokens") ? NOBODY : who, path, body)
                .expectBody(String.class)
                .returnResult();
        String said = answer.getResponseBody() == null ? "" : answer.getResponseBody();
        boolean error = answer.getStatus().isError();
        if (answer.getStatus().is5xxServerError()
                || (error && (said.contains(MARK) || said.contains("Exception") || !said.contains("\"code\"")))) {
            broken.add(answer.getStatus() + " " + path + " " + body.substring(0, Math.min(120, body.length())) + " "
                    + said);
        }
    }

    @Test
    void one_mebibyte_of_text_is_too_large_and_a_long_one_is_too_long() {
        String path = "/api/v1/consultations/" + opened() + "/comments";
        Map<String, Object> wish = new HashMap<>(comment());
        wish.put("text", "a".repeat(1024 * 1024));
        refused(NOBODY, path, wish, 413, "TOO_LARGE");
        wish.put("text", "ë".repeat(32_769));
        refused(NOBODY, path, wish, 422, "TEXT_TOO_LONG");
        wish.put("text", "ë".repeat(32_768));
        created(NOBODY, path, wish);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        post(NOBODY, "/api/v1/consultations/" + opened() + "/comments", Map.of("language", "??", "provision", "art_99"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer=='/text')].code")
                .isEqualTo("TEXT_REQUIRED")
                .jsonPath("$.errors[?(@.pointer=='/provision')].code")
                .isEqualTo("UNKNOWN_PROVISION")
                .jsonPath("$.errors[?(@.pointer=='/contributor/kind')].detail")
                .isNotEmpty();
    }

    @Test
    void a_text_that_only_looks_dangerous_is_a_text() {
        String path = "/api/v1/consultations/" + opened() + "/comments";
        for (String text : List.of("<script>alert(1)</script>", "'; drop table x; --", "\u202Eabc", "😀 ç ë")) {
            Map<String, Object> wish = new HashMap<>(comment());
            wish.put("text", text);
            created(NOBODY, path, wish);
        }
    }

    @Test
    void an_id_that_is_none_names_nothing() {
        for (String id : List.of("1", "1-1-1-1-1", somebody(), "%00", "a'b", "..%2f..")) {
            post(COORDINATOR, "/api/v1/consultations/" + id + "/closing", Map.of("reason", both(WORDS)))
                    .expectStatus()
                    .value(status -> assertThat(status).as(id).isIn(404, 400));
            post(NOBODY, "/api/v1/comments/" + id + "/withdrawal", Map.of("secret", "x"))
                    .expectStatus()
                    .value(status -> assertThat(status).as(id).isIn(404, 400));
        }
    }

    @Test
    void a_text_by_articles_says_where_it_is_not_in_order() {
        String path = "/api/v1/consultations/" + drafted() + "/documents";
        post(
                        COORDINATOR,
                        path,
                        Map.of(
                                "title",
                                both("x"),
                                "articles",
                                List.of(Map.of("id", "neni-1", "paragraphs", List.of(Map.of("text", both("x")))))))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/articles/0/id");
        post(COORDINATOR, path, Map.of("title", both("x"))).expectStatus().isBadRequest();
        http.post()
                .uri(path + "?title=x")
                .headers(headers -> headers.setBearerAuth(token(COORDINATOR)))
                .contentType(MediaType.parseMediaType("application/vnd.arsye.articles+json"))
                .bodyValue("{\"articles\":[".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void an_empty_file_and_a_file_too_large_are_refused() {
        String path = "/api/v1/consultations/" + drafted() + "/documents?kind=supporting&title=x";
        http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token(COORDINATOR)))
                .contentType(MediaType.APPLICATION_PDF)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("DOCUMENT_EMPTY");
        http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token(COORDINATOR)))
                .contentType(MediaType.APPLICATION_PDF)
                .bodyValue(new byte[25 * 1024 * 1024 + 1])
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }
}
