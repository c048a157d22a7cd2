package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.access.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may knock at which door. Bodies are empty, so that nothing happens where somebody may. */
class RolesTest extends AtTheDoor {

    private static final String OFFICER = "data.protection";
    private static final String OFFICE = "good.governance";

    @Autowired
    private Accounts accounts;

    @Test
    void each_door_is_open_to_its_role_at_that_body_and_to_nobody_else() {
        String consultation = opened();
        String comment = commented(consultation);
        String here = "/api/v1/consultations/" + consultation;
        String there = "/api/v1/comments/" + comment + "/decisions";
        Map<String, String> doors = new LinkedHashMap<>();
        for (String door : List.of(
                "documents", "opening", "extension", "closing", "reopening", "cancellation", "report", "outcome")) {
            doors.put(here + "/" + door, COORDINATOR);
        }
        doors.put(there, OFFICIAL);
        doors.put(there + "/" + somebody() + "/approval", APPROVER);
        doors.put(there + "/" + somebody() + "/publication", APPROVER);
        doors.put("/api/v1/public-bodies", ADMINISTRATOR);
        doors.put("/api/v1/public-bodies/" + body() + "/officials", ADMINISTRATOR);
        doors.put("/api/v1/public-bodies/" + body() + "/officials/" + somebody() + "/roles", ADMINISTRATOR);
        doors.put("/api/v1/accounts", ADMINISTRATOR);
        accounts.create(UUID.randomUUID(), OFFICER, PASSWORD, Set.of(org.arsye.events.Role.DATA_PROTECTION_OFFICER));
        doors.put("/api/v1/erasures", OFFICER);
        doors.put("/api/v1/erasures/" + somebody() + "/approval", OFFICER);
        doors.put("/api/v1/erasures/" + somebody() + "/refusal", OFFICER);
        doors.put(here + "/holds", OFFICER);
        doors.put(here + "/holds/" + somebody() + "/lifting", OFFICER);
        doors.put("/api/v1/ledger/keys", ADMINISTRATOR);
        accounts.create(UUID.randomUUID(), OFFICE, PASSWORD, Set.of(org.arsye.events.Role.GOVERNANCE_OFFICE));
        for (String step : List.of("", "/draft", "/chapters")) {
            doors.put("/api/v1/reports/annual/2025" + step, OFFICE);
        }
        for (String order : List.of("rebuilds", "retries", "skips", "switches", "discards")) {
            doors.put("/api/v1/operations/views/comments/" + order, ADMINISTRATOR);
        }

        String plan = "/api/v1/plans/"
                + id(created(
                        COORDINATOR,
                        "/api/v1/plans",
                        Map.of("publicBody", body(), "year", 2031, "title", both("Plani"))));
        for (String door : List.of("/items", "/items/" + somebody() + "/dropping", "/publication")) {
            doors.put(plan + door, COORDINATOR);
        }

        List<String> wrong = new ArrayList<>();
        doors.forEach((door, role) -> {
            for (String who :
                    List.of(NOBODY, ADMINISTRATOR, COORDINATOR, OFFICIAL, APPROVER, STRANGER, OFFICER, OFFICE)) {
                Object wish = door.endsWith("documents") ? articles() : Map.of();
                int status = post(who, door, wish)
                        .expectBody(String.class)
                        .returnResult()
                        .getStatus()
                        .value();
                boolean expected = who.equals(NOBODY)
                        ? status == 401
                        : who.equals(role) ? !Set.of(401, 403).contains(status) && status < 500 : status == 403;
                if (!expected) {
                    wrong.add(status + " to " + who + " at " + door);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_refusal_says_nothing_of_what_is_there() {
        String real = "/api/v1/consultations/" + opened() + "/closing";
        String answer = post(STRANGER, real, Map.of())
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(tree(answer).propertyNames()).containsExactlyInAnyOrder("type", "title", "status", "code");
        refused(NOBODY, real, Map.of(), 401, "SIGN_IN_REQUIRED");
        refused(NOBODY, "/api/v1/consultations/" + somebody() + "/closing", Map.of(), 401, "SIGN_IN_REQUIRED");
    }

    @Test
    void a_token_that_is_none_is_refused_even_at_an_open_door() {
        http.post()
                .uri("/api/v1/consultations/" + somebody() + "/comments")
                .headers(headers -> headers.setBearerAuth("none"))
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists("WWW-Authenticate")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("SESSION_UNKNOWN");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_told_apart_by_nothing() {
        String wrongName = signIn("nobody", "wrong password");
        String wrongPassword = signIn(COORDINATOR, "wrong password");
        assertThat(wrongName).isEqualTo(wrongPassword).contains("SIGN_IN_FAILED");
    }

    @Test
    void guessing_is_slowed_down() {
        for (int i = 0; i < 10; i++) {
            signIn("victim", "guess " + i);
        }
        http.post()
                .uri("/api/v1/tokens")
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .bodyValue(json(Map.of("username", "victim", "password", "guess")))
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void a_revoked_token_opens_nothing() {
        String token = tree(http.post()
                        .uri("/api/v1/tokens")
                        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                        .bodyValue(json(Map.of("username", APPROVER, "password", PASSWORD)))
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .get("token")
                .asString();
        http.delete()
                .uri("/api/v1/tokens/current")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isNoContent();
        http.delete()
                .uri("/api/v1/tokens/current")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(database.sql("select coalesce(string_agg(s::text, ' '), '') from access.session s")
                        .query(String.class)
                        .single())
                .doesNotContain(token(APPROVER));
    }

    private String signIn(String username, String password) {
        return http.post()
                .uri("/api/v1/tokens")
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .bodyValue(json(Map.of("username", username, "password", password)))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
