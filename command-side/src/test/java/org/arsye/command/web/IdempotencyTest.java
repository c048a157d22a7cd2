package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

class IdempotencyTest extends AtTheDoor {

    @Test
    void the_same_key_and_body_give_the_same_answer_and_one_event() {
        String path = "/api/v1/consultations/" + opened() + "/comments";
        String key = somebody();
        EntityExchangeResult<String> first = submit(path, key, comment());
        long events = events();
        EntityExchangeResult<String> second = submit(path, key, comment());
        assertThat(second.getStatus()).isEqualTo(first.getStatus());
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody()).contains("withdrawalSecret");
        assertThat(second.getResponseHeaders().getFirst("Arsye-Position"))
                .isEqualTo(first.getResponseHeaders().getFirst("Arsye-Position"));
        assertThat(second.getResponseHeaders().getFirst("Location"))
                .isEqualTo(first.getResponseHeaders().getFirst("Location"));
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String consultation = opened();
        String path = "/api/v1/consultations/" + consultation + "/comments";
        String key = somebody();
        submit(path, key, comment());
        Map<String, Object> other = new java.util.HashMap<>(comment());
        other.put("text", "Tjetër.");
        post(NOBODY, path, other, key)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        post(NOBODY, "/api/v1/consultations/" + somebody() + "/comments", comment(), key)
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void a_key_belongs_to_whoever_sent_it() {
        String path = "/api/v1/comments/" + commented(opened()) + "/decisions";
        Map<String, Object> wish = Map.of("outcome", "noted", "justification", both(WORDS));
        String key = somebody();
        post(OFFICIAL, path, wish, key).expectStatus().isCreated();
        post(STRANGER, path, wish, key).expectStatus().isForbidden();
    }

    @Test
    void a_try_that_died_between_event_and_answer_is_answered_by_the_next_one() {
        String path = "/api/v1/consultations/" + opened() + "/comments";
        String key = somebody();
        EntityExchangeResult<String> first = submit(path, key, comment());
        long events = events();
        forgetTheAnswers();
        EntityExchangeResult<String> second = submit(path, key, comment());
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void a_change_that_died_between_event_and_answer_is_no_second_change() {
        String consultation = opened();
        String path = "/api/v1/consultations/" + consultation + "/closing";
        String key = somebody();
        post(COORDINATOR, path, Map.of("reason", both(WORDS)), key)
                .expectStatus()
                .isNoContent();
        long events = events();
        forgetTheAnswers();
        post(COORDINATOR, path, Map.of("reason", both(WORDS)), key)
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .exists("Arsye-Position");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void a_try_that_died_before_the_event_is_made_up_for() {
        String path = "/api/v1/consultations/" + opened() + "/comments";
        String key = somebody();
        submit(path, key, comment());
        forgetTheAnswers();
        // As if it had been reserved under a command that never reached the record.
        database.sql("update command.idempotency set command_id = gen_random_uuid() where done_at is null")
                .update();
        long events = events();
        submit(path, key, comment());
        assertThat(events()).isEqualTo(events + 1);
    }

    @Test
    void a_refused_wish_leaves_its_key_free() {
        String path = "/api/v1/consultations/" + opened() + "/comments";
        String key = somebody();
        Map<String, Object> wish = new java.util.HashMap<>(comment());
        wish.put("text", "");
        post(NOBODY, path, wish, key).expectStatus().isEqualTo(422);
        submit(path, key, comment());
    }

    @Test
    void many_tries_at_once_make_one_event() throws Exception {
        String path = "/api/v1/consultations/" + opened() + "/comments";
        String key = somebody();
        long events = events();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> tries = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(
                            i -> () -> submit(path, key, comment()).getResponseBody())
                    .toList();
            List<Future<String>> answers = people.invokeAll(tries);
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
        }
        assertThat(events()).isEqualTo(events + 1);
    }

    @Test
    void a_key_of_more_than_200_characters_is_refused() {
        post(NOBODY, "/api/v1/consultations/" + somebody() + "/comments", comment(), "k".repeat(201))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_MALFORMED");
    }

    @Test
    void neither_key_nor_secret_is_kept() {
        String path = "/api/v1/consultations/" + opened() + "/comments";
        String answer = submit(path, "ky-eshte-celesi-im", comment()).getResponseBody();
        String rows = database.sql("select coalesce(string_agg(i::text, ' '), '') from command.idempotency i")
                .query(String.class)
                .single();
        assertThat(rows)
                .doesNotContain("ky-eshte-celesi-im")
                .doesNotContain(tree(answer).get("withdrawalSecret").asString());
    }

    private EntityExchangeResult<String> submit(String path, String key, Object wish) {
        return post(NOBODY, path, wish, key)
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult();
    }

    /** What a crash before the answer leaves behind. */
    private void forgetTheAnswers() {
        database.sql("update command.idempotency set done_at = null, event_id = null, position = -1")
                .update();
    }
}
