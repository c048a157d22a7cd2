package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.arsye.norms.pack.NormPacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Whoever announces a period is told at once what is to be known of it; nothing of that refuses anything. */
class PeriodWarningsTest extends AtTheDoor {

    private static final String PACK = "XK-WARN-2016";
    private static final String HEADER = "Arsye-Warnings";
    private static boolean published;

    @BeforeEach
    void a_pack_of_our_own_in_which_little_is_verified() {
        if (!published) {
            String file = NormPacks.bundledFiles().stream()
                    .filter(bundled -> bundled.name().equals("XK-GOV-05-2016.yaml"))
                    .map(bundled -> new String(bundled.content(), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElseThrow()
                    .replace("pack: XK-GOV-05-2016", "pack: " + PACK)
                    .replace("calendar: XK", "calendar: AL");
            yaml("/api/v1/norm-packs", file);
            published = true;
        }
    }

    @Test
    void an_opening_is_answered_with_the_rule_the_calendar_and_where_the_days_are_told() {
        String path = ready();
        HttpHeaders answer = answer(path + "/opening", notice(3), null);

        assertThat(answer.getFirst(HEADER))
                .startsWith("PERHAPS_TOO_SHORT;rule=\"written-consultation\", ")
                .contains("TERM_NOT_VERIFIED;rule=\"written-consultation\"")
                .containsPattern("CALENDAR_[A-Z]+;place=\"AL\";year=\\d{4}");
        assertThat(answer.getFirst("Link")).isEqualTo("<" + path + "/legal-time>; rel=\"describedby\"");
    }

    @Test
    void an_extension_is_answered_with_what_is_not_known_of_extending() {
        String path = ready();
        answer(path + "/opening", notice(30), null);

        HttpHeaders later = answer(path + "/extension", extension(60), null);
        assertThat(later.getFirst(HEADER))
                .startsWith("PROCEDURE_NOT_VERIFIED;rule=\"extension\", ")
                .doesNotContain("TOO_SHORT", "TOO_LONG");
        HttpHeaders latest = answer(path + "/extension", extension(200), null);
        assertThat(latest.getFirst(HEADER)).contains("PERHAPS_TOO_LONG;rule=\"extended-period\"");
    }

    @Test
    void an_answer_that_is_given_again_is_the_same_whatever_was_published_since() {
        String path = ready();
        answer(path + "/opening", notice(30), null);
        Map<String, Object> wish = extension(40);
        String first = answer(path + "/extension", wish, "key-" + path).getFirst(HEADER);
        int year = LocalDate.now().getYear();
        String told = "CALENDAR_REPORTED;place=\"AL\";year=" + year;
        assertThat(first).doesNotContain(told);

        yaml("/api/v1/holiday-calendars", """
                place: AL
                year: %d
                version: 77
                standing: REPORTED
                sources: [{id: list, kind: SECONDARY, act: A synthetic list, place: nowhere}]
                basis: {source: list, verified: false, confidence: READ, note: Synthetic}
                daysOff: [{date: %d-03-17, holiday: NEW_YEAR, of: %d-01-01}]
                """.formatted(year, year, year));
        assertThat(answer(path + "/extension", wish, "key-" + path).getFirst(HEADER))
                .isEqualTo(first);
        assertThat(answer(path + "/extension", extension(50), null).getFirst(HEADER))
                .contains(told);
    }

    private String ready() {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "publicBody",
                body(),
                "title",
                both("Ligji për parqet"),
                "summary",
                both(WORDS),
                "documentType",
                "draft_law",
                "contactRole",
                "Departamenti ligjor",
                "normPack",
                PACK));
        String path = "/api/v1/consultations/" + id(created(COORDINATOR, "/api/v1/consultations", draft));
        created(COORDINATOR, path + "/documents", articles());
        return path;
    }

    private HttpHeaders answer(String path, Map<String, Object> wish, String key) {
        return post(COORDINATOR, path, wish, key)
                .expectStatus()
                .isNoContent()
                .expectBody()
                .returnResult()
                .getResponseHeaders();
    }

    private void yaml(String path, String file) {
        http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token(ADMINISTRATOR)))
                .contentType(MediaType.parseMediaType("application/yaml"))
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private static Map<String, Object> notice(int days) {
        Map<String, Object> notice = new HashMap<>(notice());
        notice.put("lastDay", LocalDate.now().plusDays(days).toString());
        return notice;
    }

    private static Map<String, Object> extension(int days) {
        return Map.of("lastDay", LocalDate.now().plusDays(days).toString(), "reason", both(WORDS));
    }
}
