package org.arsye.command.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arsye.command.access.InterestSecret;
import org.arsye.command.consultation.StandardCommand.DeclareBreach;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.interest.InterestId;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.pack.NormPacks;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Every operation is used as it is meant to be, and refused once; each answer is as the description says. */
class AnswersTest extends WriteSide {

    private static final String BODIES = "/api/v1/public-bodies";
    private static final String CONSULTATIONS = "/api/v1/consultations";
    private static final String COMMENTS = "/api/v1/comments/";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    @Autowired
    private CommandGateway commands;

    @Autowired
    InterestSecret secrets;

    @Test
    void are_as_described() {
        String body = body();
        String consultation = CONSULTATIONS + "/" + consultation(body);
        documents(consultation);
        before(consultation);
        post("coordinator", consultation + "/opening", notice(), 204);
        during(consultation);
        post("coordinator", consultation + "/opening", notice(), 409);
        post("coordinator", consultation + "/extension", until(30), 204);
        post("coordinator", consultation + "/extension", until(3), 422);
        String comment = comments(consultation);
        decisions(comment);
        moderation(body, consultation);
        erasures(consultation, comment);
        ending(consultation);
        post("coordinator", consultation + "/submission", Map.of(), 409);
        cancelled(body);
        onward(body);
        orders();
        keys();
        norms(consultation);
        plans(body);
        annualReports(body);
        pastConsultations(body);
        post("coordinator", CONSULTATIONS, Map.of("publicBody", body), 422);
        post("coordinator", CONSULTATIONS, Map.of("publicBody", body, "colour", "red"), 400);
        send(HttpMethod.DELETE, "official", "/api/v1/tokens/current", "", 204);
        assertThat(contract.held())
                .containsAll(contract.operations().stream()
                        .map(operation -> operation.id() + " "
                                + operation.content().path("responses").propertyNames().stream()
                                        .filter(status -> status.startsWith("2"))
                                        .findFirst()
                                        .orElseThrow())
                        .toList());
    }

    private String body() {
        Map<String, Object> ministry = Map.of("names", both("Ministria e Provës"), "kind", "ministry");
        String body = BODIES + "/"
                + post(ADMINISTRATOR, BODIES, ministry, 201).get("id").asString();
        post(NOBODY, BODIES, ministry, 401);
        send(HttpMethod.PUT, ADMINISTRATOR, body + "/names", both("Ministria e Re e Provës"), 204);
        send(HttpMethod.PUT, ADMINISTRATOR, body + "/names", both("Ministria e Re e Provës"), 409);
        for (String role : List.of("coordinator", "official", "approver")) {
            appoint(body, role);
        }
        String roles = body + "/officials/" + appoint(body, "moderator") + "/roles";
        Map<String, Object> reason = Map.of("reason", "Riorganizim");
        Map<String, Object> auditor = Map.of("role", "auditor", "until", "2999-01-01T00:00:00Z", "reason", "Kontroll");
        post(ADMINISTRATOR, roles, auditor, 204);
        post(ADMINISTRATOR, roles, Map.of("role", "AUDITOR"), 400);
        post(ADMINISTRATOR, roles, Map.of("role", "approver"), 422);
        post(ADMINISTRATOR, roles, auditor, 409);
        post(ADMINISTRATOR, roles + "/auditor/ending", Map.of(), 422);
        post(ADMINISTRATOR, roles + "/auditor/ending", reason, 204);
        post(ADMINISTRATOR, roles + "/auditor/ending", reason, 409);
        post(ADMINISTRATOR, roles + "/king/ending", reason, 404);
        delegations(body);
        Map<String, Object> account = Map.of("username", "auditori", "password", PASSWORD, "roles", List.of("auditor"));
        post(ADMINISTRATOR, "/api/v1/accounts", account, 201);
        post(ADMINISTRATOR, "/api/v1/accounts", account, 409);
        post(NOBODY, "/api/v1/tokens", Map.of("username", "auditori", "password", "another"), 401);
        post(ADMINISTRATOR, "/api/v1/accounts/ways-back", Map.of("username", "auditori"), 201);
        post(ADMINISTRATOR, "/api/v1/accounts/ways-back", Map.of("username", "askush"), 404);
        post(ADMINISTRATOR, "/api/v1/accounts/ways-back", Map.of(), 400);
        post("official", "/api/v1/accounts/ways-back", Map.of("username", "auditori"), 403);
        post(NOBODY, "/api/v1/accounts/ways-back", Map.of("username", "auditori"), 401);
        return body.substring(BODIES.length() + 1);
    }

    private void delegations(String body) {
        String approver = body + "/officials/" + appoint(body, "approver", "away");
        String delegate = appoint(body, "official", "present");
        Map<String, Object> wish = Map.of(
                "role", "approver", "delegate", delegate, "until", "2999-01-01T00:00:00Z", "reason", "Pushim vjetor");
        post("away", approver + "/delegations", wish, 204);
        post("away", approver + "/delegations", wish, 409);
        post("away", approver + "/delegations", Map.of("role", "approver"), 422);
        post("present", approver + "/delegations", wish, 403);
        post(NOBODY, approver + "/delegations", wish, 401);
        Map<String, Object> end = Map.of("role", "approver", "delegate", delegate, "reason", "U kthye");
        post("away", approver + "/delegations/ending", end, 204);
        post("away", approver + "/delegations/ending", end, 409);
        post(ADMINISTRATOR, approver + "/dismissal", Map.of(), 422);
        post(ADMINISTRATOR, approver + "/dismissal", Map.of("reason", "Doli në pension"), 204);
        post(ADMINISTRATOR, approver + "/dismissal", Map.of("reason", "Doli në pension"), 404);
    }

    private void annualReports(String body) {
        Map<String, Object> office =
                Map.of("username", "office", "password", PASSWORD, "roles", List.of("governance_office"));
        post(ADMINISTRATOR, "/api/v1/accounts", office, 201);
        String of2025 = "/api/v1/reports/annual/2025";
        post("office", of2025, Map.of(), 409);
        post("office", of2025 + "/draft", Map.of(), 204);
        post("office", of2025 + "/draft", Map.of("normPack", "XX"), 422);
        post("office", of2025 + "/chapters", Map.of("chapter", "foreword", "text", both(WORDS)), 204);
        post("office", of2025 + "/chapters", Map.of("chapter", "weather"), 400);
        post("office", of2025, Map.of(), 204);
        post("coordinator", of2025 + "/draft", Map.of("publicBody", body), 204);
        post("coordinator", of2025 + "/draft", Map.of(), 403);
    }

    private void pastConsultations(String body) {
        String imports = "/api/v1/imports/consultations";
        String rows = """
                reference;type;opened;closed;title_sq;received;accepted;rejected
                40472;administrative_instruction;14.09.2018;2018-10-04;Udhëzim sintetik;3;1;2
                40473;weather;14.09.2018;2018-10-04;Udhëzim sintetik;3;1;2
                40474;draft_law;14.09.2018;2018-10-04;Ligj sintetik;3;1;1
                """;
        var summary = send(HttpMethod.POST, "coordinator", imports + "?body=" + body, CSV, rows, 200);
        assertThat(summary.at("/summary/recorded").asInt()).isEqualTo(1);
        assertThat(summary.at("/summary/refused").asInt()).isEqualTo(2);
        var again = send(HttpMethod.POST, "coordinator", imports + "?body=" + body, CSV, rows, 200);
        assertThat(again.at("/summary/alreadyRecorded").asInt()).isEqualTo(1);
        assertThat(again.at("/summary/recorded").asInt()).isZero();
        String other = rows.replace("Udhëzim sintetik", "Udhëzim tjetër");
        assertThat(send(HttpMethod.POST, "coordinator", imports + "?body=" + body, CSV, other, 200)
                        .at("/summary/refused")
                        .asInt())
                .isEqualTo(3);
        send(HttpMethod.POST, "coordinator", imports + "?body=" + body, CSV, "colour\nred\n", 422);
        send(HttpMethod.POST, "coordinator", imports, CSV, rows, 400);
        send(HttpMethod.POST, "official", imports + "?body=" + body, CSV, rows, 403);
        corrected(PastConsultationId.of(PublicBodyId.of(body), "40472"));
    }

    private void corrected(PastConsultationId id) {
        String correction = "/api/v1/past-consultations/" + id + "/correction";
        Map<String, Object> wish = new HashMap<>(Map.of(
                "title", Map.of("sq", "Udhëzim sintetik"),
                "documentType", "administrative_instruction",
                "openedOn", "2018-09-14",
                "closedOn", "2018-10-05",
                "source", "Raporti vjetor"));
        assertThat(post("coordinator", correction, wish, 422)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/reason");
        wish.put("reason", "Dita e fundit ishte gabim");
        post("coordinator", correction, wish, 204);
        post("official", correction, wish, 403);
        post(NOBODY, correction, wish, 401);
        wish.put("figures", Map.of("received", 3));
        post("coordinator", correction, wish, 400);
        wish.put(
                "figures",
                Map.of(
                        "received",
                        3,
                        "accepted",
                        1,
                        "partlyAccepted",
                        0,
                        "rejected",
                        1,
                        "noted",
                        0,
                        "outOfScope",
                        0,
                        "unanswered",
                        0,
                        "withdrawn",
                        0));
        post("coordinator", correction, wish, 422);
        String nowhere = "/api/v1/past-consultations/" + UUID.randomUUID() + "/correction";
        assertThat(post("coordinator", nowhere, wish, 404).get("code").asString())
                .isEqualTo("UNKNOWN_PAST_CONSULTATION");
    }

    private String appoint(String body, String role) {
        return appoint(body, role, role);
    }

    private String appoint(String body, String role, String username) {
        return post(
                        ADMINISTRATOR,
                        body + "/officials",
                        Map.of(
                                "name",
                                "Zyrtari " + username,
                                "roles",
                                List.of(role),
                                "username",
                                username,
                                "password",
                                PASSWORD),
                        201)
                .get("id")
                .asString();
    }

    private String consultation(String body) {
        return post(
                        "coordinator",
                        CONSULTATIONS,
                        Map.of(
                                "publicBody",
                                body,
                                "title",
                                both("Ligji për parqet"),
                                "summary",
                                both(WORDS),
                                "documentType",
                                "draft_law",
                                "contactRole",
                                "Departamenti ligjor"),
                        201)
                .get("id")
                .asString();
    }

    private void documents(String consultation) {
        Map<String, Object> text = Map.of(
                "title", both("Drafti"),
                "articles", List.of(Map.of("paragraphs", List.of(Map.of("text", both("Parku hapet."))))));
        post("coordinator", consultation + "/documents", text, 201);
        post("coordinator", consultation + "/documents", Map.of("title", both("Drafti"), "articles", "none"), 400);
        String file = consultation + "/documents?kind=impact_assessment&title.sq=Ndikimi&title.sr=Uticaj";
        send(HttpMethod.POST, "coordinator", file, MediaType.APPLICATION_PDF, "%PDF-1.7", 201);
        send(HttpMethod.POST, "coordinator", file + "&document=none", MediaType.APPLICATION_PDF, "%PDF-1.7", 404);
        send(HttpMethod.POST, "coordinator", consultation + "/opening", MediaType.APPLICATION_PDF, "now", 415);
        post("coordinator", consultation + "/documents", "a".repeat(300 * 1024), 413);
    }

    private void before(String consultation) {
        Map<String, Object> notice = Map.of("what", both(WORDS), "howToContribute", both(WORDS));
        post("coordinator", consultation + "/prior-notice", notice, 204);
        post("coordinator", consultation + "/prior-notice", notice, 409);
        post("coordinator", consultation + "/prior-notice", Map.of("expectedDay", "soon"), 400);
        post("official", consultation + "/prior-notice", notice, 403);
        Map<String, Object> urgent = Map.of("decidedBy", "Ministri", "reason", both(WORDS));
        post("coordinator", consultation + "/urgent-procedure", urgent, 204);
        post("coordinator", consultation + "/urgent-procedure", Map.of("reason", both(WORDS)), 409);
        UUID nothing = UUID.randomUUID();
        post("coordinator", consultation + "/plan-item", Map.of("plan", nothing, "planItem", nothing), 422);
        post("coordinator", consultation + "/plan-item", Map.of("plan", "none"), 400);
    }

    private void during(String consultation) {
        Map<String, Object> meeting = Map.of(
                "method",
                "public_meeting",
                "stage",
                "consultation",
                "startsAt",
                Instant.now().plus(Duration.ofDays(3)).toString(),
                "place",
                both("Salla e madhe"));
        String announced = consultation + "/meetings/"
                + post("coordinator", consultation + "/meetings", meeting, 201)
                        .get("id")
                        .asString();
        post("coordinator", consultation + "/meetings", Map.of("method", "public_meeting"), 422);
        post("coordinator", announced + "/cancellation", Map.of("reason", both(WORDS)), 204);
        post("coordinator", announced + "/cancellation", Map.of("reason", both(WORDS)), 409);
        Map<String, Object> survey = new HashMap<>(Map.of(
                "method", "survey",
                "stage", "consultation",
                "from", "2026-01-05",
                "until", "2026-01-09",
                "participants", List.of(Map.of("kind", "citizen", "number", 31))));
        String used = consultation + "/methods/"
                + post("coordinator", consultation + "/methods", survey, 201)
                        .get("id")
                        .asString();
        post("coordinator", consultation + "/methods", Map.of("from", "2026-13-05"), 400);
        post("coordinator", used + "/correction", survey, 422);
        survey.put("reason", both(WORDS));
        post("coordinator", used + "/correction", survey, 204);
        post("coordinator", consultation + "/methods/none/correction", survey, 404);
        post("coordinator", consultation + "/notice-repetition", until(9), 422);
    }

    private void norms(String consultation) {
        String packs = "/api/v1/norm-packs";
        String pack = NormPacks.bundledFiles().stream()
                .filter(file -> file.name().equals("WB-2017.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow()
                .replace("pack: WB-2017", "pack: XK-PROVE-2026");
        send(HttpMethod.POST, ADMINISTRATOR, packs, YAML, pack, 201);
        send(HttpMethod.POST, ADMINISTRATOR, packs, YAML, pack, 409);
        send(HttpMethod.POST, ADMINISTRATOR, packs, YAML, "pack: [", 422);
        send(HttpMethod.POST, NOBODY, packs, YAML, pack, 401);
        send(HttpMethod.POST, ADMINISTRATOR, packs, MediaType.APPLICATION_PDF, "%PDF-1.7", 415);
        String calendar = """
                place: XK
                year: 2031
                version: 1
                standing: OFFICIAL
                sources: [{id: list, kind: OFFICIAL, act: A synthetic list, place: nowhere}]
                basis: {source: list, verified: true, confidence: READ}
                daysOff: [{date: 2031-01-01, holiday: NEW_YEAR}]
                """;
        send(HttpMethod.POST, ADMINISTRATOR, "/api/v1/holiday-calendars", YAML, calendar, 201);
        send(HttpMethod.POST, "coordinator", "/api/v1/holiday-calendars", YAML, calendar, 403);
        commands.sendAndWait(new DeclareBreach(
                ConsultationId.of(consultation.substring(CONSULTATIONS.length() + 1)),
                "open-long-enough",
                "OPEN_AT_LEAST",
                "XK-GOV-05-2016",
                1,
                Instant.parse("2026-03-31T22:00:00Z"),
                List.of(1L)));
        String breaches = consultation + "/breaches/";
        post("coordinator", breaches + "open-long-enough/explanation", Map.of("explanation", both(WORDS)), 204);
        post("coordinator", breaches + "none/explanation", Map.of("explanation", both(WORDS)), 404);
    }

    private String comments(String consultation) {
        Map<String, Object> comment = Map.of(
                "text", "Parku duhet të hapet më herët.",
                "language", "sq",
                "provision", "art_1__para_1",
                "contributor", Map.of("kind", "citizen", "publication", "anonymous"));
        String answered =
                post(NOBODY, consultation + "/comments", comment, 201).get("id").asString();
        post(NOBODY, consultation + "/comments", Map.of("text", ""), 422);
        post(NOBODY, CONSULTATIONS + "/" + UUID.randomUUID() + "/comments", comment, 404);
        var withdrawn = post(NOBODY, consultation + "/comments", comment, 201);
        String withdrawal = COMMENTS + withdrawn.get("id").asString() + "/withdrawal";
        post(NOBODY, withdrawal, Map.of("secret", "0".repeat(26)), 422);
        post(
                NOBODY,
                withdrawal,
                Map.of("secret", withdrawn.get("withdrawalSecret").asString()),
                204);
        String rows = "text,language,moderated\nE para,sq,0\n,sq,0\nE treta,sq,-1\n";
        var summary = send(
                HttpMethod.POST,
                "official",
                consultation + "/hand-ins?channel=post&skipModeratedOut=true",
                CSV,
                rows,
                200);
        assertThat(summary.at("/summary/refused").asInt()).isEqualTo(1);
        assertThat(summary.at("/summary/skipped").asInt()).isEqualTo(1);
        send(
                HttpMethod.POST,
                "official",
                consultation + "/hand-ins?channel=meeting",
                MediaType.APPLICATION_NDJSON,
                "{\"text\":\"E fundit\"}\n",
                200);
        send(HttpMethod.POST, "official", consultation + "/hand-ins?channel=post", CSV, "colour\nred\n", 422);
        send(HttpMethod.POST, "official", consultation + "/hand-ins", CSV, rows, 400);
        return answered;
    }

    private void moderation(String body, String consultation) {
        Map<String, Object> said = Map.of(
                "text", "Telefoni i fqinjit sintetik është 044.",
                "language", "sq",
                "contributor", Map.of("kind", "citizen", "publication", "anonymous"));
        var sent = post(NOBODY, consultation + "/comments", said, 201);
        String comment = COMMENTS + sent.get("id").asString();
        String secret = sent.get("withdrawalSecret").asString();
        post(NOBODY, comment + "/flags", Map.of("reason", "personal_data"), 204);
        post(NOBODY, comment + "/flags", Map.of(), 422);
        post(NOBODY, comment + "/flags", Map.of("reason", "boring"), 400);
        post(NOBODY, COMMENTS + UUID.randomUUID() + "/flags", Map.of("reason", "insult"), 404);
        String moderation = comment + "/moderation";
        post(NOBODY, moderation, Map.of("act", "hide", "reason", "insult"), 401);
        post("official", moderation, Map.of("act", "hide", "reason", "insult"), 403);
        post("moderator", moderation, Map.of(), 400);
        post("moderator", moderation, Map.of("act", "dismiss"), 204);
        post("moderator", moderation, Map.of("act", "dismiss"), 409);
        post("moderator", moderation, Map.of("act", "hide", "reason", "insult"), 204);
        Map<String, Object> number = Map.of("of", "text", "from", 34, "to", 37);
        post(
                "moderator",
                moderation,
                Map.of("act", "redact", "reason", "personal_data", "passages", List.of(number)),
                204);
        post("moderator", moderation, Map.of("act", "redact", "reason", "personal_data"), 422);
        post(NOBODY, comment + "/appeal", Map.of("secret", "0".repeat(26), "words", "Pse?"), 422);
        post(NOBODY, comment + "/appeal", Map.of("words", "Pse?"), 400);
        post(NOBODY, comment + "/appeal", Map.of("secret", secret, "words", "Pse?"), 204);
        post(NOBODY, comment + "/appeal", Map.of("secret", secret, "words", "Pse?"), 409);
        post("moderator", moderation, Map.of("act", "restore"), 409);
        Map<String, Object> granted = Map.of("outcome", "granted", "reason", "Numri nuk është i askujt.");
        post("moderator", comment + "/appeal/decision", granted, 422);
        post("official", comment + "/appeal/decision", granted, 403);
        appoint(BODIES + "/" + body, "moderator", "moderatori2");
        post("moderatori2", comment + "/appeal/decision", Map.of("reason", "Pse"), 422);
        post("moderatori2", comment + "/appeal/decision", granted, 204);
        post("moderatori2", comment + "/appeal/decision", granted, 409);
        post("moderatori2", moderation, Map.of("act", "restore"), 409);
    }

    private void erasures(String consultation, String comment) {
        for (String officer : List.of("mbrojtesi", "mbrojtesja")) {
            post(
                    ADMINISTRATOR,
                    "/api/v1/accounts",
                    Map.of("username", officer, "password", PASSWORD, "roles", List.of("data_protection_officer")),
                    201);
        }
        String hold = consultation + "/holds/"
                + post("mbrojtesi", consultation + "/holds", Map.of("kind", "legal_hold", "reason", "Hetim"), 201)
                        .get("id")
                        .asString();
        post("mbrojtesi", consultation + "/holds", Map.of("kind", "legal_hold"), 422);
        post("official", consultation + "/holds", Map.of("kind", "legal_hold", "reason", "Hetim"), 403);
        Map<String, Object> everything = Map.of(
                "scope", "subject", "contributions", List.of(comment), "basis", "XK-LPPD-REQUEST", "reason", "Letër");
        post("mbrojtesi", "/api/v1/erasures", everything, 409);
        post("mbrojtesja", hold + "/lifting", Map.of("reason", "Mbaroi"), 204);
        post("mbrojtesja", hold + "/lifting", Map.of("reason", "Mbaroi"), 409);
        String erasure = "/api/v1/erasures/"
                + post("mbrojtesi", "/api/v1/erasures", everything, 201)
                        .get("id")
                        .asString();
        post("mbrojtesi", "/api/v1/erasures", Map.of("scope", "subject"), 422);
        post("mbrojtesi", "/api/v1/erasures", Map.of("scope", "all"), 400);
        post("official", "/api/v1/erasures", everything, 403);
        post("mbrojtesi", erasure + "/approval", Map.of(), 422);
        post("mbrojtesja", erasure + "/refusal", Map.of("reason", "Pse"), 422);
        post("mbrojtesja", erasure + "/refusal", Map.of("ground", "nothing_personal", "reason", "Pse"), 204);
        post("mbrojtesja", erasure + "/approval", Map.of(), 409);
        String again = "/api/v1/erasures/"
                + post("mbrojtesi", "/api/v1/erasures", everything, 201)
                        .get("id")
                        .asString();
        post("mbrojtesja", again + "/approval", Map.of(), 204);
        var own = post(
                NOBODY,
                consultation + "/comments",
                Map.of(
                        "text", "Hiqeni më vonë.",
                        "language", "sq",
                        "contributor", Map.of("kind", "citizen", "publication", "anonymous")),
                201);
        String erasing = COMMENTS + own.get("id").asString() + "/erasure";
        String secret = own.get("withdrawalSecret").asString();
        post(NOBODY, erasing, Map.of("secret", "0".repeat(26), "scope", "identity"), 422);
        post(NOBODY, erasing, Map.of("scope", "identity"), 400);
        post(NOBODY, erasing, Map.of("secret", secret, "scope", "contribution"), 204);
    }

    private void decisions(String comment) {
        Map<String, Object> accepted = Map.of("outcome", "accepted", "justification", both(WORDS));
        String decisions = COMMENTS + comment + "/decisions";
        String decision = decisions + "/"
                + post("official", decisions, accepted, 201).get("id").asString();
        post("approver", decisions, accepted, 403);
        post("official", decisions, Map.of("outcome", "accepted"), 422);
        post("approver", decision + "/publication", Map.of(), 409);
        post("approver", decision + "/approval", Map.of(), 204);
        post("approver", decision + "/approval", Map.of(), 409);
        post("approver", decision + "/publication", Map.of(), 204);
    }

    private void ending(String consultation) {
        post("coordinator", consultation + "/closing", Map.of("reason", both(WORDS)), 204);
        post("coordinator", consultation + "/report", Map.of(), 409);
        post("coordinator", consultation + "/reopening", until(1), 204);
        post("coordinator", consultation + "/reopening", until(1), 409);
        post("coordinator", consultation + "/closing", Map.of("reason", both(WORDS)), 204);
        post("coordinator", consultation + "/closing", Map.of("reason", both(WORDS)), 409);
        post(
                "coordinator",
                consultation + "/report",
                Map.of("declareUnanswered", true, "conclusion", both(WORDS)),
                204);
        post("coordinator", consultation + "/outcome", Map.of("outcome", "vanished"), 400);
        post("coordinator", consultation + "/outcome", Map.of("outcome", "adopted"), 204);
    }

    private void cancelled(String body) {
        String consultation = CONSULTATIONS + "/" + consultation(body);
        documents(consultation);
        post("coordinator", consultation + "/opening", notice(), 204);
        post("coordinator", consultation + "/cancellation", Map.of(), 422);
        post("coordinator", consultation + "/cancellation", Map.of("reason", both(WORDS)), 204);
    }

    private Map<String, Object> planned(String body) {
        String plan = post(
                        "coordinator",
                        "/api/v1/plans",
                        Map.of("publicBody", body, "year", 2028, "title", both("Plani")),
                        201)
                .get("id")
                .asString();
        Map<String, Object> law = Map.of(
                "documentType",
                "draft_law",
                "title",
                both("Ligji"),
                "expectedQuarter",
                2,
                "contactRole",
                "Zyra ligjore");
        String item = post("coordinator", "/api/v1/plans/" + plan + "/items", law, 201)
                .get("id")
                .asString();
        return Map.of("plan", plan, "planItem", item);
    }

    private void onward(String body) {
        String consultation = CONSULTATIONS + "/" + consultation(body);
        documents(consultation);
        post("coordinator", consultation + "/plan-item", planned(body), 204);
        post("coordinator", consultation + "/opening", notice(), 204);
        post("coordinator", consultation + "/notice-repetition", until(40), 204);
        post("coordinator", consultation + "/closing", Map.of("reason", both(WORDS)), 204);
        Map<String, Object> submission =
                Map.of("on", LocalDate.now(ZoneId.of("Europe/Belgrade")).toString(), "reference", "01/2026");
        post("coordinator", consultation + "/submission", Map.of("reference", "nga: Agim"), 422);
        post("coordinator", consultation + "/submission", submission, 204);
        post("coordinator", consultation + "/submission", submission, 409);
    }

    private void orders() {
        String view = "/api/v1/operations/views/public-bodies/";
        Map<String, Object> order = Map.of("reason", "Një rresht mungon");
        for (String kind : List.of("rebuilds", "retries", "switches", "discards")) {
            post(ADMINISTRATOR, view + kind, order, 204);
            post(ADMINISTRATOR, view + kind, Map.of(), 422);
        }
        Map<String, Object> skip = Map.of("reason", "Nuk lexohet", "position", 0);
        post(ADMINISTRATOR, view + "skips", skip, 204);
        post(ADMINISTRATOR, view + "skips", skip, 409);
        post(ADMINISTRATOR, view + "skips", Map.of("reason", "Nuk lexohet", "position", "0"), 400);
        post("coordinator", view + "rebuilds", order, 403);
        post(NOBODY, view + "rebuilds", order, 401);
        post(ADMINISTRATOR, "/api/v1/operations/views/weather/rebuilds", order, 404);
    }

    private void plans(String body) {
        String plans = "/api/v1/plans";
        Map<String, Object> plan = Map.of("publicBody", body, "year", 2027, "title", both("Plani"));
        Map<String, Object> law = Map.of(
                "documentType",
                "draft_law",
                "title",
                both("Ligji"),
                "expectedQuarter",
                2,
                "contactRole",
                "Zyra ligjore");
        String one =
                plans + "/" + post("coordinator", plans, plan, 201).get("id").asString();
        post("coordinator", plans, plan, 409);
        post("coordinator", plans, Map.of("publicBody", body), 400);
        String item = one + "/items/"
                + post("coordinator", one + "/items", law, 201).get("id").asString();
        post("coordinator", one + "/items", Map.of("title", both("Ligji")), 422);
        post("coordinator", one + "/publication", Map.of(), 204);
        post("coordinator", one + "/publication", Map.of(), 409);
        send(HttpMethod.PUT, "coordinator", item, law, 409);
        Map<String, Object> later = Map.of(
                "documentType",
                "draft_law",
                "title",
                both("Ligji"),
                "expectedDay",
                "2027-08-02",
                "contactRole",
                "Zyra");
        send(HttpMethod.PUT, "coordinator", item, later, 204);
        post("coordinator", item + "/dropping", Map.of(), 422);
        post("coordinator", item + "/dropping", Map.of("reason", both(WORDS)), 204);
        post("coordinator", plans + "/" + UUID.randomUUID() + "/publication", Map.of(), 404);
        post("official", one + "/publication", Map.of(), 403);
        interests(body);
    }

    private void interests(String body) {
        String interests = "/api/v1/interests";
        Map<String, Object> wish = Map.of(
                "publicBodies",
                List.of(body),
                "contributor",
                Map.of("kind", "ngo"),
                "email",
                "dikush@shembull.org",
                "language",
                "sq");
        for (String act : List.of("confirmation", "renewal", "withdrawal", "unsubscription")) {
            UUID id =
                    UUID.fromString(post(NOBODY, interests, wish, 201).get("id").asString());
            String one = interests + "/" + id;
            String secret = secrets.of(new InterestId(id));
            boolean oneClick = act.equals("unsubscription");
            if (act.equals("renewal")) {
                post(NOBODY, one + "/renewal", Map.of("secret", secret), 409);
                post(NOBODY, one + "/confirmation", Map.of("secret", secret), 204);
            }
            post(NOBODY, one + "/" + act + (oneClick ? "?key=0" : ""), Map.of("secret", "0"), 422);
            post(NOBODY, one + "/" + act + (oneClick ? "?key=" + secret : ""), Map.of("secret", secret), 204);
        }
        post(NOBODY, interests, Map.of("email", "none"), 422);
        post(NOBODY, interests, Map.of("email", 1), 400);
        post(NOBODY, interests + "/" + UUID.randomUUID() + "/confirmation", Map.of("secret", "0"), 404);
    }

    private void keys() {
        String door = "/api/v1/ledger/keys";
        String origin = "log.example/arsye";
        String vkey = origin + "+19cd1d60+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
        Map<String, Object> key = Map.of("origin", origin, "vkey", vkey);
        post(ADMINISTRATOR, door, key, 204);
        post(ADMINISTRATOR, door, key, 409);
        var refused = post(ADMINISTRATOR, door, Map.of("origin", origin, "vkey", "none"), 422);
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/vkey");
        post(ADMINISTRATOR, door, Map.of("origin", 1), 400);
        post("coordinator", door, key, 403);
        post(NOBODY, door, key, 401);
    }

    private static Map<String, Object> notice() {
        return Map.of(
                "lastDay",
                LocalDate.now(ZoneOffset.UTC).plusDays(20).toString(),
                "what",
                both(WORDS),
                "why",
                both(WORDS),
                "howToTakePart",
                both(WORDS));
    }

    private static Map<String, Object> until(int days) {
        return Map.of("closesAt", Instant.now().plusSeconds(86_400L * days).toString(), "reason", both(WORDS));
    }
}
