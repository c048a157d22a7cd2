package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.arsye.ledger.SealedBox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** The pages' forms: on with 303 where the wish is granted, back with 303 and the text intact where it is not. */
class FormsTest extends AtTheDoor {

    private static final String CSRF = "3e9f4bd6-4dd0-4d0c-9ad7-26a2d93d2c5b";

    @Test
    void a_comment_leads_on_to_the_page_with_its_number() {
        EntityExchangeResult<byte[]> answer = form(
                "/consultations/" + opened() + "/comments/new",
                null,
                Map.of(
                        "text",
                        "Rreshti një\r\nrreshti dy",
                        "language",
                        "sq",
                        "provision",
                        "",
                        "proposedWording",
                        "",
                        "contributorKind",
                        "public_body",
                        "contributorName",
                        "",
                        "publication",
                        "unpublished"));
        assertThat(answer.getStatus().value()).isEqualTo(303);
        ResponseCookie receipt = answer.getResponseCookies().getFirst("arsye_receipt");
        String comment = receipt.getValue().substring(0, receipt.getValue().indexOf('.'));
        assertThat(location(answer)).matches("/comments/" + comment + "/submitted\\?after=\\d+");
        assertThat(receipt.isHttpOnly()).isTrue();
        String secret = receipt.getValue().substring(receipt.getValue().indexOf('.') + 1);
        assertThat(location(form("/comments/" + comment + "/withdrawal", null, Map.of("secret", secret))))
                .startsWith("/comments/" + comment + "?after=");
    }

    @Test
    void a_refused_comment_comes_back_sealed_with_everything_that_was_typed() {
        String path = "/consultations/" + opened() + "/comments/new";
        EntityExchangeResult<byte[]> answer = form(
                path,
                null,
                Map.of(
                        "text",
                        "Agim Prova shkroi këtë",
                        "language",
                        "sq",
                        "provision",
                        "art_9",
                        "contributorKind",
                        "citizen",
                        "contributorName",
                        "",
                        "publication",
                        "named"));
        assertThat(location(answer)).startsWith(path + "?draft=");
        String id = draftId(answer);
        byte[] sealed = sealed(id);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Prova");
        JsonNode draft = draft(answer);
        assertThat(draft.get("fields").get("text").asString()).isEqualTo("Agim Prova shkroi këtë");
        assertThat(draft.get("fields").has("_csrf")).isFalse();
        assertThat(draft.get("errors").toString())
                .contains("{\"field\":\"provision\",\"code\":\"UNKNOWN_PROVISION\"}")
                .contains("{\"field\":\"contributorName\",\"code\":\"CONTRIBUTOR_NAME_REQUIRED\"}");
    }

    @Test
    void a_form_from_elsewhere_is_refused_on_a_page() {
        http.post()
                .uri("/consultations/" + somebody() + "/comments/new")
                .body(BodyInserters.fromFormData("text", "x"))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentTypeCompatibleWith("text/html");
    }

    @Test
    void what_a_cookie_would_authenticate_needs_the_token_of_a_page_too() {
        String session = session(COORDINATOR);
        String path = "/api/v1/consultations/" + opened() + "/closing";
        http.post()
                .uri(path)
                .cookie("arsye_session", session)
                .header("Content-Type", "application/json")
                .bodyValue(json(Map.of("reason", both(WORDS))))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("CSRF_TOKEN_INVALID");
        http.post()
                .uri(path)
                .cookie("arsye_session", session)
                .cookie("XSRF-TOKEN", CSRF)
                .header("X-XSRF-TOKEN", CSRF)
                .header("Content-Type", "application/json")
                .bodyValue(json(Map.of("reason", both(WORDS))))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @Test
    void signing_in_leads_to_a_page_of_ours_and_to_no_other() {
        assertThat(location(signIn(COORDINATOR, PASSWORD, "/desk/consultations?x=1")))
                .isEqualTo("/desk/consultations?x=1");
        for (String elsewhere : new String[] {
            "//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "desk", "/a\nb", "/%zz", ""
        }) {
            assertThat(location(signIn(COORDINATOR, PASSWORD, elsewhere)))
                    .as(elsewhere)
                    .isEqualTo("/desk");
        }
    }

    @Test
    void a_refused_sign_in_comes_back_without_the_password() {
        EntityExchangeResult<byte[]> answer = signIn(OFFICIAL, "not the password", "/desk");
        assertThat(location(answer)).startsWith("/sign-in?draft=");
        assertThat(answer.getResponseCookies()).doesNotContainKey("arsye_session");
    }

    @Test
    void signing_out_ends_the_session_itself() {
        String session = session(OFFICIAL);
        String path = "/desk/comments/" + commented(opened());
        assertThat(form(path, session, Map.of("action", "draft")).getStatus().value())
                .isEqualTo(303);
        assertThat(location(form("/sign-out", session, Map.of()))).isEqualTo("/");
        assertThat(form(path, session, Map.of("action", "draft")).getStatus().value())
                .isEqualTo(401);
    }

    @Test
    void a_comment_is_answered_from_the_desk() {
        String comment = commented(opened());
        String path = "/desk/comments/" + comment;
        String official = session(OFFICIAL);
        assertThat(location(form(
                        path,
                        official,
                        Map.of(
                                "action",
                                "draft",
                                "outcome",
                                "noted",
                                "justification.sq",
                                "-",
                                "justification.sr",
                                ""))))
                .startsWith(path + "?draft=");
        assertThat(location(form(
                        path,
                        official,
                        Map.of(
                                "action",
                                "draft",
                                "outcome",
                                "noted",
                                "justification.sq",
                                WORDS,
                                "justification.sr",
                                WORDS))))
                .startsWith(path + "?after=");
        String decision = decided(comment);
        String approver = session(APPROVER);
        assertThat(form(path, official, Map.of("action", "approve", "decisionId", decision))
                        .getStatus()
                        .value())
                .isEqualTo(403);
        assertThat(location(form(path, approver, Map.of("action", "approve", "decisionId", decision))))
                .startsWith(path + "?after=");
        assertThat(location(form(path, approver, Map.of("action", "publish", "decisionId", decision))))
                .startsWith(path + "?after=");
        assertThat(location(form(path, approver, Map.of("action", "dance")))).startsWith(path + "?draft=");
    }

    @Test
    void a_consultation_is_run_from_the_desk() {
        String path = "/desk/consultations/" + opened();
        String coordinator = session(COORDINATOR);
        assertThat(location(form(path, coordinator, Map.of("action", "extend", "lastDay", "31.12.2026"))))
                .startsWith(path + "?draft=");
        assertThat(location(form(
                        path,
                        coordinator,
                        Map.of(
                                "action",
                                "extend",
                                "lastDay",
                                java.time.LocalDate.now().plusDays(40).toString(),
                                "reason.sq",
                                WORDS,
                                "reason.sr",
                                WORDS))))
                .startsWith(path + "?after=");
        assertThat(location(form(path, coordinator, Map.of("action", "close", "reason.sq", WORDS, "reason.sr", WORDS))))
                .startsWith(path + "?after=");
        assertThat(location(form(path, coordinator, Map.of("action", "report", "declareUnanswered", "true"))))
                .startsWith(path + "?after=");
    }

    @Test
    void a_form_that_is_only_checked_wishes_nothing_and_keeps_what_was_typed() {
        String path = "/desk/consultations/" + opened();
        Map<String, String> fields =
                Map.of("action", "extend", "check", "true", "lastDay", "2027-01-31", "reason.sq", "Pse");
        long before = events();
        EntityExchangeResult<byte[]> answer = form(path, session(COORDINATOR), fields);

        assertThat(location(answer)).matches(path + "\\?draft=[0-9a-f-]{36}#extend");
        assertThat(events()).isEqualTo(before);
        JsonNode draft = draft(answer);
        assertThat(draft.get("fields").get("reason.sq").asString()).isEqualTo("Pse");
        assertThat(draft.get("fields").get("check").asString()).isEqualTo("true");
        assertThat(draft.get("errors")).isEmpty();
        assertThat(form(path, session(STRANGER), fields).getStatus().value()).isEqualTo(403);
    }

    @Test
    void a_way_of_consulting_is_corrected_and_a_plan_is_linked_from_the_desk() {
        String consultation = opened();
        String path = "/desk/consultations/" + consultation + "/course";
        String coordinator = session(COORDINATOR);
        String today = java.time.LocalDate.now().toString();
        String method = id(created(
                COORDINATOR,
                "/api/v1/consultations/" + consultation + "/methods",
                Map.of("method", "survey", "stage", "consultation", "from", today, "until", today)));
        Map<String, String> corrected = new java.util.HashMap<>(Map.of(
                "action",
                "correct",
                "of",
                method,
                "method",
                "survey",
                "stage",
                "consultation",
                "from",
                today,
                "until",
                today,
                "participants.ngo",
                "4"));
        assertThat(location(form(path, coordinator, corrected))).startsWith(path + "?draft=");
        corrected.putAll(Map.of("reason.sq", WORDS, "reason.sr", WORDS));
        assertThat(location(form(path, coordinator, corrected))).startsWith(path + "?after=");

        String plan = id(created(
                COORDINATOR, "/api/v1/plans", Map.of("publicBody", body(), "year", 2032, "title", both("Plani"))));
        String item = id(created(
                COORDINATOR,
                "/api/v1/plans/" + plan + "/items",
                Map.of(
                        "documentType", "draft_law",
                        "title", both("Ligji për parqet"),
                        "expectedFrom", "2032-01-01",
                        "expectedUntil", "2032-03-31",
                        "contactRole", "Departamenti ligjor")));
        for (String wrong : new String[] {"", "x", plan, plan + ":" + somebody(), item + ":" + plan}) {
            assertThat(location(form(path, coordinator, Map.of("action", "plan", "planItem", wrong))))
                    .as(wrong)
                    .startsWith(path + "?draft=");
        }
        assertThat(location(form(path, coordinator, Map.of("action", "plan", "planItem", plan + ":" + item))))
                .startsWith(path + "?after=");
    }

    @Test
    void orders_about_a_view_are_given_from_its_page() {
        String administrator = session(ADMINISTRATOR);
        String page = "/operations/reports";
        for (String action : new String[] {"rebuild", "retry", "switch", "discard"}) {
            assertThat(location(form(page, administrator, Map.of("action", action, "reason", "Pse"))))
                    .as(action)
                    .matches("/operations\\?ordered=\\d+#reports");
        }
        Map<String, String> skip = Map.of("action", "skip", "reason", "Pse", "position", "0");
        assertThat(location(form(page, administrator, skip))).matches("/operations\\?ordered=\\d+#reports");
        assertThat(location(form(page, administrator, skip))).startsWith(page + "?draft=");
        assertThat(location(form(page, administrator, Map.of("action", "rebuild"))))
                .startsWith(page + "?draft=");
        assertThat(location(form(page, administrator, Map.of("action", "dance", "reason", "Pse"))))
                .startsWith(page + "?draft=");
        assertThat(form("/operations/weather", administrator, Map.of("action", "rebuild", "reason", "Pse"))
                        .getStatus()
                        .value())
                .isEqualTo(404);
        assertThat(form(page, session(COORDINATOR), Map.of("action", "rebuild", "reason", "Pse"))
                        .getStatus()
                        .value())
                .isEqualTo(403);
    }

    private static String draftId(EntityExchangeResult<byte[]> answer) {
        return location(answer).replaceFirst(".*draft=", "").replaceFirst("#.*", "");
    }

    private byte[] sealed(String draft) {
        return database.sql("select sealed from access.form_draft where id = ?")
                .param(UUID.fromString(draft))
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private JsonNode draft(EntityExchangeResult<byte[]> answer) {
        String id = draftId(answer);
        byte[] key = Base64.getUrlDecoder()
                .decode(answer.getResponseCookies().getFirst("arsye_draft").getValue());
        byte[] opened = SealedBox.unwrap(key, sealed(id), id.getBytes(StandardCharsets.US_ASCII));
        return tree(new String(opened, StandardCharsets.UTF_8));
    }

    private String session(String username) {
        return signIn(username, PASSWORD, "")
                .getResponseCookies()
                .getFirst("arsye_session")
                .getValue();
    }

    private EntityExchangeResult<byte[]> signIn(String username, String password, String next) {
        return form("/sign-in", null, Map.of("username", username, "password", password, "next", next));
    }

    private EntityExchangeResult<byte[]> form(String path, String session, Map<String, String> fields) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        fields.forEach(sent::add);
        sent.add("_csrf", CSRF);
        return http.post()
                .uri(path)
                .cookies(cookies -> {
                    cookies.add("XSRF-TOKEN", CSRF);
                    if (session != null) {
                        cookies.add("arsye_session", session);
                    }
                })
                .body(BodyInserters.fromFormData(sent))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String location(EntityExchangeResult<byte[]> answer) {
        return String.valueOf(answer.getResponseHeaders().getFirst(HttpHeaders.LOCATION));
    }
}
