package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.arsye.command.register.KnownNorms;
import org.arsye.ledger.Digests;
import org.arsye.norms.pack.NormPacks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Norms come in as files: all that is wrong in one is said at once, and what is in order holds from then on. */
class NormPublishingTest extends AtTheDoor {

    private static final String PACKS = "/api/v1/norm-packs";
    private static final String CALENDARS = "/api/v1/holiday-calendars";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    @Autowired
    private KnownNorms norms;

    @Test
    void a_pack_that_an_administrator_sends_can_be_drafted_under_and_opened_under() {
        String file = pack("XK-PROVE-2026", 1, "2026-01-01");
        yaml(ADMINISTRATOR, PACKS, file)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/v1/norm-packs/XK-PROVE-2026/1");
        assertThat(norms.now().packs().versions("XK-PROVE-2026"))
                .singleElement()
                .satisfies(pack ->
                        assertThat(pack.digest()).isEqualTo(Digests.sha256Hex(file.getBytes(StandardCharsets.UTF_8))));

        Map<String, Object> draft = new java.util.HashMap<>(Map.of(
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
                "XK-PROVE-2026"));
        String consultation = id(created(COORDINATOR, "/api/v1/consultations", draft));
        created(COORDINATOR, "/api/v1/consultations/" + consultation + "/documents", articles());
        done(COORDINATOR, "/api/v1/consultations/" + consultation + "/opening", notice());
        assertThat(bound(consultation))
                .contains("\"pack\":\"XK-PROVE-2026\"", "\"version\":1", "\"requiredEarliest\":\"");

        draft.put("normPack", "XK-NONE");
        refused(COORDINATOR, "/api/v1/consultations", draft, 422, "NORM_PACK_UNKNOWN");
    }

    @Test
    void a_consultation_that_is_open_keeps_its_version_when_a_later_one_is_published() {
        String consultation = opened();
        String bound = bound(consultation);
        yaml(ADMINISTRATOR, PACKS, pack("XK-GOV-05-2016", 2, "2018-01-01"))
                .expectStatus()
                .isCreated();
        assertThat(bound(consultation)).isEqualTo(bound).contains("\"version\":1");
        assertThat(bound(opened())).contains("\"version\":2");
    }

    @Test
    void everything_that_is_wrong_is_named_with_its_line_and_nothing_is_recorded() {
        String file = pack("XK-PROVE-2027", 1, "2026-01-01")
                .replace("version: 1", "version: none")
                .replace("kind: OPEN_PERIOD", "kind: OPENING_HOURS");
        long before = position();
        JsonNode problem = tree(yaml(ADMINISTRATOR, PACKS, file)
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        assertThat(problem.get("code").asString()).isEqualTo("NORM_FILE_NOT_VALID");
        assertThat(problem.get("errors")).hasSize(2).allSatisfy(error -> {
            assertThat(error.get("line").asInt()).isPositive();
            assertThat(error.get("detail").asString()).hasSizeGreaterThan(10);
        });
        assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo("/version");
        assertThat(problem.get("errors").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void what_is_wrong_is_said_in_the_language_of_whoever_sent_it() {
        String file = pack("XK-PROVE-2029", 1, "2026-01-01").replace("version: 1", "version: none");
        for (Map.Entry<String, String> said : Map.of(
                        "sq", "kjo duhet të jetë numër i plotë nga 1 deri në 9999",
                        "sr", "ovo mora biti ceo broj od 1 do 9999",
                        "en", "this must be a whole number from 1 to 9999")
                .entrySet()) {
            yaml(ADMINISTRATOR, PACKS + "?lang=" + said.getKey(), file)
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[0].detail")
                    .isEqualTo(said.getValue());
        }
    }

    @Test
    void a_version_stays_what_it_was_whatever_is_sent_under_its_number() {
        String file = pack("XK-PROVE-2028", 1, "2026-01-01");
        yaml(ADMINISTRATOR, PACKS, file).expectStatus().isCreated();
        yaml(ADMINISTRATOR, PACKS, file).expectStatus().isEqualTo(409);
        yaml(ADMINISTRATOR, PACKS, file + "# one more\n")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/version");
    }

    @Test
    void a_body_publishes_its_own_and_nobody_elses() {
        String own = PACKS + "?publicBody=" + body();
        yaml(COORDINATOR, own, pack("XK-OWN-2026", 1, "2026-01-01"))
                .expectStatus()
                .isCreated();
        yaml(STRANGER, own, pack("XK-OWN-2026", 2, "2026-02-01")).expectStatus().isForbidden();
        yaml(OFFICIAL, own, pack("XK-OWN-2026", 2, "2026-02-01")).expectStatus().isForbidden();
        yaml(COORDINATOR, PACKS, pack("XK-ALL-2026", 1, "2026-01-01"))
                .expectStatus()
                .isForbidden();
        yaml(NOBODY, own, pack("XK-OWN-2026", 2, "2026-02-01")).expectStatus().isUnauthorized();
        yaml(COORDINATOR, own, pack("XK-MUN-06-2018", 2, "2026-02-01"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NORM_OF_ANOTHER");
        refused(
                STRANGER,
                "/api/v1/consultations",
                Map.of(
                        "publicBody",
                        strangersBody(),
                        "title",
                        both("Ligji për parqet"),
                        "summary",
                        both(WORDS),
                        "documentType",
                        "draft_law",
                        "contactRole",
                        "Departamenti ligjor",
                        "normPack",
                        "XK-OWN-2026"),
                422,
                "NORM_PACK_UNKNOWN");
    }

    @Test
    void a_calendar_that_an_administrator_sends_replaces_the_one_that_was_worked_out() {
        String file = calendar(2027, 1, "[{date: 2027-01-01, holiday: NEW_YEAR}]");
        assertThat(norms.now()
                        .calendars()
                        .of("AL", 2027)
                        .orElseThrow()
                        .standing()
                        .name())
                .isEqualTo("PROVISIONAL");
        yaml(COORDINATOR, CALENDARS, file).expectStatus().isForbidden();
        yaml(ADMINISTRATOR, CALENDARS, file)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/v1/holiday-calendars/AL/2027");
        assertThat(norms.now()
                        .calendars()
                        .of("AL", 2027)
                        .orElseThrow()
                        .standing()
                        .name())
                .isEqualTo("OFFICIAL");
        yaml(ADMINISTRATOR, CALENDARS, calendar(2027, 2, "[{date: 2027-01-03, holiday: NEW_YEAR}]"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/daysOff/0/date");
    }

    private WebTestClient.ResponseSpec yaml(String who, String path, String file) {
        return http.post()
                .uri(path)
                .headers(headers -> {
                    if (!who.equals(NOBODY)) {
                        headers.setBearerAuth(token(who));
                    }
                })
                .contentType(YAML)
                .bodyValue(file)
                .exchange();
    }

    private String strangersBody() {
        return database.sql("select public_body_id::text from access.account where username = ?")
                .param(STRANGER)
                .query(String.class)
                .single();
    }

    private long position() {
        return database.sql("select max(position) from store.event")
                .query(Long.class)
                .single();
    }

    private String bound(String consultation) {
        return database.sql("""
                        select convert_from(payload, 'UTF8') from store.event
                        where aggregate_id = ?::uuid and type = 'NormPackBound'""").param(consultation).query(String.class).single();
    }

    /** A sound file under another name. */
    private static String pack(String id, int version, String from) {
        String bundled = NormPacks.bundledFiles().stream()
                .filter(file -> file.name().equals("WB-2017.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        return bundled.replace("pack: WB-2017", "pack: " + id)
                .replace("version: 1", "version: " + version)
                .replace("from: 2017-11-06", "from: " + from);
    }

    private static String calendar(int year, int version, String daysOff) {
        return String.join(
                "\n",
                List.of(
                        "place: AL",
                        "year: " + year,
                        "version: " + version,
                        "standing: OFFICIAL",
                        "sources: [{id: list, kind: OFFICIAL, act: A synthetic list, place: nowhere}]",
                        "basis: {source: list, verified: true, confidence: READ}",
                        "daysOff: " + daysOff,
                        ""));
    }
}
