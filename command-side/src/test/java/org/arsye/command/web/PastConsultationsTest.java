package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** A body brings its past as a file, and corrects what it said of it. */
class PastConsultationsTest extends AtTheDoor {

    private static final String CSRF = "3e9f4bd6-4dd0-4d0c-9ad7-26a2d93d2c5b";
    private static final String HEADINGS = "reference,type,opened,closed,title_sq,source\n";

    @Test
    void every_row_is_answered_in_its_place_whatever_becomes_of_the_others() {
        String series = somebody();
        String file = HEADINGS
                + lines(0, 200, n -> n % 7 == 3 ? row(series + n, "weather", n) : row(series + n, "draft_law", n))
                // Once more, the first as it was and the second otherwise.
                + row(series + 0, "draft_law", 0)
                + row(series + 1, "strategy", 1);

        List<JsonNode> answers = sent(file);

        assertThat(answers).hasSize(203);
        for (int n = 0; n < 200; n++) {
            JsonNode answer = answers.get(n);
            assertThat(answer.get("row").asInt()).isEqualTo(n + 1);
            assertThat(answer.get("reference").asString()).isEqualTo(series + n);
            assertThat(answer.get("status").asString()).isEqualTo(n % 7 == 3 ? "refused" : "recorded");
        }
        assertThat(answers.get(200).get("status").asString()).isEqualTo("already_recorded");
        assertThat(answers.get(200).get("id")).isEqualTo(answers.get(0).get("id"));
        assertThat(answers.get(201).get("status").asString()).isEqualTo("refused");
        assertThat(answers.get(201).at("/errors/0/code").asString()).isEqualTo("PAST_ALREADY_IMPORTED");
        JsonNode summary = answers.get(202).get("summary");
        assertThat(summary.get("recorded").asInt()).isEqualTo(171);
        assertThat(summary.get("refused").asInt()).isEqualTo(30);
        assertThat(summary.get("alreadyRecorded").asInt()).isEqualTo(1);
        assertThat(summary.get("whole").asBoolean()).isTrue();

        long events = events();
        JsonNode again = sent(file).getLast().get("summary");
        assertThat(again.get("alreadyRecorded").asInt()).isEqualTo(172);
        assertThat(again.get("recorded").asInt()).isZero();
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void of_a_file_that_breaks_off_what_was_read_is_there_and_the_rest_is_added() {
        String series = somebody();
        String rows = lines(0, 400, n -> row(series + n, "draft_law", n));
        byte[] whole = (HEADINGS + rows).getBytes(StandardCharsets.UTF_8);
        byte[] broken = (HEADINGS + lines(0, 300, n -> row(series + n, "draft_law", n)) + "x,\"")
                .getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 3] = (byte) 0xC3;

        List<JsonNode> first = sent(broken);
        JsonNode summary = first.getLast().get("summary");
        assertThat(summary.get("whole").asBoolean()).isFalse();
        assertThat(first.get(first.size() - 2).at("/errors/0/code").asString()).isEqualTo("IMPORT_NOT_READABLE");
        int recorded = summary.get("recorded").asInt();
        assertThat(recorded).isPositive();

        JsonNode rest = sent(whole).getLast().get("summary");
        assertThat(rest.get("alreadyRecorded").asInt()).isEqualTo(recorded);
        assertThat(rest.get("recorded").asInt()).isEqualTo(400 - recorded);
        assertThat(rest.get("whole").asBoolean()).isTrue();
    }

    @Test
    void is_corrected_by_the_coordinator_of_its_body_and_by_nobody_else() {
        String path = "/api/v1/past-consultations/" + brought() + "/correction";
        Map<String, Object> wish = correction();

        refused(NOBODY, path, wish, 401, "SIGN_IN_REQUIRED");
        for (String who : List.of(STRANGER, OFFICIAL, APPROVER, ADMINISTRATOR)) {
            refused(who, path, wish, 403, "FORBIDDEN");
        }
        done(COORDINATOR, path, wish);
        refused(COORDINATOR, "/api/v1/past-consultations/x/correction", wish, 404, "NOT_FOUND");
    }

    @Test
    void a_correction_says_what_is_wrong_with_it_by_field() {
        String path = "/api/v1/past-consultations/" + brought() + "/correction";
        Map<String, Object> wish = correction();
        wish.put("closedOn", "2018-09-13");
        wish.put("normPack", "WEATHER");
        wish.remove("reason");

        JsonNode problem = tree(post(COORDINATOR, path, wish)
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("/normPack", "/closedOn", "/reason");
    }

    @Test
    void is_corrected_from_the_desk() {
        String path = "/desk/past-consultations/" + brought();
        Map<String, String> fields = new HashMap<>(Map.of(
                "title.sq", "Ligji sintetik",
                "documentType", "draft_law",
                "openedOn", "2018-09-14",
                "closedOn", "14 tetor",
                "figures.received", "3",
                "figures.accepted", "two",
                "reason", "Dita e fundit ishte gabim"));
        assertThat(form(path, fields)).startsWith(path + "?draft=");
        fields.put("closedOn", "2018-10-14");
        fields.put("figures.accepted", "2");
        assertThat(form(path, fields)).startsWith(path + "?draft=");
        fields.put("figures.rejected", "1");
        assertThat(form(path, fields))
                .startsWith("/past-consultations/" + path.substring(path.lastIndexOf('/') + 1) + "?after=");
    }

    private String brought() {
        String reference = somebody();
        sent(HEADINGS + row(reference, "draft_law", 1));
        return PastConsultationId.of(new PublicBodyId(UUID.fromString(body())), reference)
                .toString();
    }

    private static Map<String, Object> correction() {
        return new HashMap<>(Map.of(
                "title", Map.of("sq", "Ligji sintetik"),
                "documentType", "draft_law",
                "openedOn", "2018-09-14",
                "closedOn", "2018-10-05",
                "reason", "Dita e fundit ishte gabim"));
    }

    private static String lines(int from, int to, java.util.function.IntFunction<String> row) {
        return IntStream.range(from, to).mapToObj(row).reduce("", String::concat);
    }

    private static String row(String reference, String type, int day) {
        return "%s,%s,2018-09-%02d,2018-10-04,Ligji sintetik,Arkivi sintetik\n"
                .formatted(reference, type, 1 + day % 28);
    }

    private List<JsonNode> sent(String file) {
        return sent(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> sent(byte[] file) {
        String answer = http.post()
                .uri("/api/v1/imports/consultations?body=" + body())
                .headers(headers -> headers.setBearerAuth(token(COORDINATOR)))
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return answer.lines().map(AtTheDoor::tree).toList();
    }

    private String form(String path, Map<String, String> fields) {
        EntityExchangeResult<byte[]> answer = http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token(COORDINATOR)))
                .cookie("XSRF-TOKEN", CSRF)
                .body(fields(fields))
                .exchange()
                .expectStatus()
                .isEqualTo(303)
                .expectBody()
                .returnResult();
        return String.valueOf(answer.getResponseHeaders().getLocation());
    }

    private static BodyInserters.FormInserter<String> fields(Map<String, String> fields) {
        BodyInserters.FormInserter<String> inserter = BodyInserters.fromFormData("_csrf", CSRF);
        fields.forEach(inserter::with);
        return inserter;
    }
}
