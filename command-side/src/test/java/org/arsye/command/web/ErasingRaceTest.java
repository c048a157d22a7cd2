package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An author is forgotten in the very moment in which they take back what they said and the body publishes its answer. */
class ErasingRaceTest extends AtTheDoor {

    private static final int ROUNDS = 15;

    @Autowired
    @Qualifier("keysClient")
    private JdbcClient keyring;

    @Test
    void whoever_comes_first_all_come_to_an_end_and_nothing_of_the_author_opens() throws Exception {
        String consultation = opened();
        List<Round> rounds = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(round(consultation, threads));
            }
        }
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> rounds.stream().allMatch(round -> count("SubjectErased", round.comment()) > 0));
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> rounds.stream().noneMatch(this::due));

        for (Round round : rounds) {
            String told = round.toString();
            assertThat(round.erasure()).as(told).isEqualTo(204);
            assertThat(round.withdrawal()).as(told).isIn(204, 409);
            assertThat(round.publication()).as(told).isIn(204, 409);
            assertThat(count("SubjectErased", round.comment())).as(told).isEqualTo(1);
            assertThat(of("CommentWithdrawn", round)).as(told).isEqualTo(round.withdrawal() == 204 ? 1 : 0);
            assertThat(of("DecisionPublished", round)).as(told).isEqualTo(round.publication() == 204 ? 1 : 0);
            assertThat(kept(kids("CommentSubmitted", round))).as(told).isEmpty();
            assertThat(kept(kids("DecisionDrafted", round)))
                    .as("the body's reasons stay")
                    .isNotEmpty();
        }
    }

    /** What each of them was answered. */
    private record Round(String comment, int erasure, int withdrawal, int publication) {}

    private Round round(String consultation, ExecutorService threads) throws Exception {
        JsonNode submitted = tree(created(
                        NOBODY,
                        "/api/v1/consultations/" + consultation + "/comments",
                        Map.of(
                                "text",
                                WORDS,
                                "language",
                                "sq",
                                "contributor",
                                Map.of("kind", "citizen", "publication", "named", "name", "Shembull Sintetiku")))
                .getResponseBody());
        String comment = submitted.get("id").asString();
        String secret = submitted.get("withdrawalSecret").asString();
        String there = "/api/v1/comments/" + comment;
        String decision = there + "/decisions/" + decided(comment);
        done(APPROVER, decision + "/approval", Map.of());
        CyclicBarrier together = new CyclicBarrier(3);
        Future<Integer> erasure = threads.submit(
                at(together, NOBODY, there + "/erasure", Map.of("secret", secret, "scope", "contribution")));
        Future<Integer> withdrawal =
                threads.submit(at(together, NOBODY, there + "/withdrawal", Map.of("secret", secret)));
        Future<Integer> publication = threads.submit(at(together, APPROVER, decision + "/publication", Map.of()));
        return new Round(comment, erasure.get(), withdrawal.get(), publication.get());
    }

    private Callable<Integer> at(CyclicBarrier together, String who, String path, Object wish) {
        return () -> {
            together.await();
            return post(who, path, wish)
                    .expectBody(String.class)
                    .returnResult()
                    .getStatus()
                    .value();
        };
    }

    private boolean due(Round round) {
        UUID erasure = UUID.nameUUIDFromBytes(
                ("erasure/" + round.comment() + "/CONTRIBUTION").getBytes(StandardCharsets.UTF_8));
        return database.sql("select exists (select from command.erasure_due where erasure_id = ?)")
                .param(erasure)
                .query(Boolean.class)
                .single();
    }

    private long count(String type, String named) {
        return database.sql("select count(*) from store.event where type = ?"
                        + " and convert_from(payload, 'UTF8') like '%' || ? || '%'")
                .param(type)
                .param(named)
                .query(Long.class)
                .single();
    }

    private long of(String type, Round round) {
        return payloads(type, round).size();
    }

    private List<String> payloads(String type, Round round) {
        return database.sql("select convert_from(payload, 'UTF8') from store.event"
                        + " where type = ? and aggregate_id = ?::uuid")
                .param(type)
                .param(round.comment())
                .query(String.class)
                .list();
    }

    private List<String> kids(String type, Round round) {
        List<String> kids = Pattern.compile("\"kid\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(String.join("", payloads(type, round)))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(kids).isNotEmpty();
        return kids;
    }

    private List<String> kept(List<String> kids) {
        return keyring.sql("select kid::text from content_key where kid = any(?::uuid[])")
                .param(kids.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
