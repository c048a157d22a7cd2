package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.arsye.ledger.ContributionNumber;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** Every door once, as it is meant to be used, and what it refuses on the way. */
class StoryTest extends AtTheDoor {

    @Test
    void from_a_draft_to_its_outcome() {
        String consultation = drafted();
        String here = "/api/v1/consultations/" + consultation;
        refused(COORDINATOR, here + "/opening", notice(), 409, "DRAFT_DOCUMENT_MISSING");
        JsonNode text =
                tree(created(COORDINATOR, here + "/documents", articles()).getResponseBody());
        assertThat(text.get("provisions").asInt()).isEqualTo(2);
        refused(NOBODY, here + "/comments", comment(), 409, "CONSULTATION_NOT_OPEN");
        done(COORDINATOR, here + "/opening", notice());
        done(
                COORDINATOR,
                here + "/extension",
                Map.of(
                        "closesAt",
                        java.time.Instant.now().plusSeconds(30 * 86_400L).toString(),
                        "reason",
                        both(WORDS)));

        String accepted = commented(consultation);
        String unanswered = commented(consultation);
        String decision = decided(accepted);
        String there = "/api/v1/comments/" + accepted + "/decisions/" + decision;
        refused(APPROVER, there + "/publication", Map.of(), 409, "DECISION_NOT_APPROVED");
        done(APPROVER, there + "/approval", Map.of());
        done(APPROVER, there + "/publication", Map.of());

        done(COORDINATOR, here + "/closing", Map.of("reason", both(WORDS)));
        refused(NOBODY, here + "/comments", comment(), 409, "CONSULTATION_CLOSED");
        refused(COORDINATOR, here + "/report", Map.of(), 409, "COMMENTS_UNANSWERED");
        done(
                COORDINATOR,
                here + "/reopening",
                Map.of("closesAt", java.time.Instant.now().plusSeconds(86_400L).toString(), "reason", both(WORDS)));
        done(COORDINATOR, here + "/closing", Map.of("reason", both(WORDS)));
        done(COORDINATOR, here + "/report", Map.of("declareUnanswered", true, "conclusion", both(WORDS)));
        done(COORDINATOR, here + "/outcome", Map.of("outcome", "adopted"));
        assertThat(unanswered).isNotEqualTo(accepted);
    }

    @Test
    void a_comment_is_answered_with_its_number_its_receipt_and_its_secret() {
        String consultation = opened();
        EntityExchangeResult<String> answer =
                created(NOBODY, "/api/v1/consultations/" + consultation + "/comments", comment());
        JsonNode submitted = tree(answer.getResponseBody());
        long position = submitted.get("position").asLong();
        assertThat(answer.getResponseHeaders().getFirst("Arsye-Position")).isEqualTo(Long.toString(position));
        assertThat(answer.getResponseHeaders().getFirst("Location"))
                .isEqualTo("/api/v1/comments/" + submitted.get("id").asString());
        assertThat(submitted.get("number").asString()).isEqualTo(ContributionNumber.of(position));
        assertThat(submitted.get("receipt").asString())
                .isEqualTo("/ledger/receipts/"
                        + database.sql("select event_id from store.event where position = ?")
                                .param(position)
                                .query(String.class)
                                .single());
        assertThat(submitted.get("withdrawalSecret").asString()).matches("[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void a_comment_is_withdrawn_with_its_secret_however_it_is_typed_and_with_no_other() {
        JsonNode submitted = tree(created(NOBODY, "/api/v1/consultations/" + opened() + "/comments", comment())
                .getResponseBody());
        String path = "/api/v1/comments/" + submitted.get("id").asString() + "/withdrawal";
        String secret = submitted.get("withdrawalSecret").asString();
        refused(NOBODY, path, Map.of("secret", "0".repeat(26)), 422, "WRONG_SECRET");
        String typed = secret.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("(.{5})", "$1-")
                .replace('1', 'l')
                .replace('0', 'o');
        done(NOBODY, path, Map.of("secret", typed));
        post(NOBODY, path, Map.of("secret", secret)).expectStatus().isNoContent();
    }

    @Test
    void a_letter_is_typed_by_an_official_and_by_nobody_else() {
        String path = "/api/v1/consultations/" + opened() + "/comments";
        Map<String, Object> letter = Map.of(
                "text",
                "Letër.",
                "language",
                "sq",
                "channel",
                "post",
                "receivedAt",
                "2026-01-02T10:00:00Z",
                "contributor",
                Map.of("kind", "ngo", "name", "Shoqata e Provës", "publication", "named"));
        refused(NOBODY, path, letter, 401, "SIGN_IN_REQUIRED");
        refused(APPROVER, path, letter, 403, "FORBIDDEN");
        created(OFFICIAL, path, letter);
    }

    @Test
    void a_file_is_kept_by_its_digest_and_a_large_text_by_articles_comes_as_a_file_too() {
        String path = "/api/v1/consultations/" + drafted() + "/documents";
        byte[] bytes = "%PDF-1.7 provë".getBytes(StandardCharsets.UTF_8);
        http.post()
                .uri(path + "?kind=impact_assessment&title.sq=Ndikimi&title.sr=Uticaj")
                .headers(headers -> headers.setBearerAuth(token(COORDINATOR)))
                .contentType(MediaType.APPLICATION_PDF)
                .bodyValue(bytes)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.size")
                .isEqualTo(bytes.length);
        http.post()
                .uri(path + "?title=Drafti")
                .headers(headers -> headers.setBearerAuth(token(COORDINATOR)))
                .contentType(MediaType.parseMediaType("application/vnd.arsye.articles+json"))
                .bodyValue(json(Map.of(
                        "articles", List.of(Map.of("paragraphs", List.of(Map.of("text", both("a".repeat(300_000)))))))))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.provisions")
                .isEqualTo(2);
        assertThat(database.sql("select count(*) from store.document where bytes = ?")
                        .param(bytes)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_role_can_be_used_with_the_next_request_and_not_after_it_was_withdrawn() {
        String official = id(created(
                ADMINISTRATOR,
                "/api/v1/public-bodies/" + body() + "/officials",
                Map.of(
                        "name",
                        "Zyrtarja e re",
                        "roles",
                        List.of("official"),
                        "username",
                        "e.re",
                        "password",
                        PASSWORD)));
        String roles = "/api/v1/public-bodies/" + body() + "/officials/" + official + "/roles";
        Map<String, Object> wish = Map.of("publicBody", body());
        refused("e.re", "/api/v1/consultations", wish, 403, "FORBIDDEN");
        done(ADMINISTRATOR, roles, Map.of("role", "coordinator", "reason", "Zëvendëson"));
        refused("e.re", "/api/v1/consultations", wish, 422, "TITLE_REQUIRED");
        done(ADMINISTRATOR, roles + "/coordinator/ending", Map.of("reason", "U kthye"));
        refused("e.re", "/api/v1/consultations", wish, 403, "FORBIDDEN");
    }

    @Test
    void an_official_that_the_rules_refuse_leaves_no_account_behind() {
        Map<String, Object> wish =
                Map.of("name", "", "roles", List.of("official"), "username", "i.refuzuar", "password", PASSWORD);
        refused(ADMINISTRATOR, "/api/v1/public-bodies/" + body() + "/officials", wish, 422, "NAME_REQUIRED");
        refused(ADMINISTRATOR, "/api/v1/public-bodies/" + somebody() + "/officials", wish, 404, "NOT_FOUND");
        assertThat(database.sql("select count(*) from access.account where username = 'i.refuzuar'")
                        .query(Long.class)
                        .single())
                .isZero();
        refused(
                ADMINISTRATOR,
                "/api/v1/public-bodies/" + body() + "/officials",
                Map.of("name", "Zyrtar", "roles", List.of("official"), "username", COORDINATOR, "password", PASSWORD),
                409,
                "USERNAME_TAKEN");
    }

    @Test
    void a_body_is_renamed_and_an_account_made() {
        String renamed = id(created(
                ADMINISTRATOR,
                "/api/v1/public-bodies",
                Map.of("names", both("Agjencia"), "kind", "agency", "zone", "Europe/Tirane")));
        http.put()
                .uri("/api/v1/public-bodies/" + renamed + "/names")
                .headers(headers -> headers.setBearerAuth(token(ADMINISTRATOR)))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json(both("Agjencia e re")))
                .exchange()
                .expectStatus()
                .isNoContent();
        post(
                        ADMINISTRATOR,
                        "/api/v1/accounts",
                        Map.of("username", "Auditori", "password", PASSWORD, "roles", List.of("auditor")))
                .expectStatus()
                .isCreated();
        assertThat(token("auditori")).hasSize(43);
        refused(
                ADMINISTRATOR,
                "/api/v1/accounts",
                Map.of("username", "x y", "password", PASSWORD),
                422,
                "USERNAME_MALFORMED");
        refused(
                ADMINISTRATOR,
                "/api/v1/accounts",
                Map.of("username", "tjeter", "password", "short"),
                422,
                "PASSWORD_TOO_SHORT");
        refused(
                ADMINISTRATOR,
                "/api/v1/accounts",
                Map.of("username", "tjeter", "password", "x".repeat(513)),
                422,
                "PASSWORD_TOO_LONG");
        refused(
                ADMINISTRATOR,
                "/api/v1/accounts",
                Map.of("username", "tjeter", "password", PASSWORD, "roles", List.of("approver")),
                422,
                "ROLE_NEEDS_A_BODY");
    }
}
