package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.arsye.command.automation.Automations;
import org.arsye.command.register.Register;
import org.arsye.norms.pack.NormPacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;

/** What was certainly not kept is in the record, once, and what is not certain never. */
class StandardBreachTest extends AtTheDoor {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Belgrade"));

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Register register;

    @BeforeEach
    void official() {
        for (int year : List.of(TODAY.getYear(), TODAY.getYear() + 1)) {
            yaml("/api/v1/holiday-calendars", """
                    place: XK
                    year: %d
                    version: 1
                    standing: OFFICIAL
                    sources: [{id: list, kind: OFFICIAL, act: A synthetic list, place: nowhere}]
                    basis: {source: list, verified: true, confidence: READ}
                    daysOff: [{date: %s, holiday: NEW_YEAR}]
                    """.formatted(year, workingDay(year)));
        }
        yaml("/api/v1/norm-packs", pack("XK-SURE-2026", true));
        yaml("/api/v1/norm-packs", pack("XK-UNSURE-2026", false));
    }

    @Test
    void a_period_that_ended_early_is_a_breach_once_however_many_look() {
        String consultation = cutShort("XK-SURE-2026");

        List<CompletableFuture<Void>> looks = List.of(look(), look(), look());
        looks.forEach(CompletableFuture::join);
        look().join();

        assertThat(events(consultation, "StandardBreached"))
                .singleElement()
                .asString()
                .contains("\"standard\":\"open-long-enough\"", "\"rule\":\"OPEN_AT_LEAST\"", "XK-SURE-2026");
        String here = "/api/v1/consultations/" + consultation + "/breaches/open-long-enough/explanation";
        refused(OFFICIAL, here, Map.of("explanation", both(WORDS)), 403, "FORBIDDEN");
        refused(COORDINATOR, here, Map.of("explanation", both("-")), 422, "EXPLANATION_TOO_THIN");
        done(COORDINATOR, here, Map.of("explanation", both(WORDS)));
        assertThat(events(consultation, "BreachExplained")).hasSize(1);
    }

    @Test
    void the_same_by_a_term_that_nobody_verified_is_none() {
        String consultation = cutShort("XK-UNSURE-2026");
        look().join();

        assertThat(events(consultation, "StandardBreached")).isEmpty();
    }

    @Test
    void a_period_that_is_certainly_too_short_is_refused_and_one_in_doubt_is_not() {
        String sure = prepared("XK-SURE-2026");
        Map<String, Object> notice = new HashMap<>(notice());
        notice.put("lastDay", TODAY.plusDays(10).toString());
        refused(COORDINATOR, "/api/v1/consultations/" + sure + "/opening", notice, 422, "PERIOD_TOO_SHORT");
        done(COORDINATOR, "/api/v1/consultations/" + prepared("XK-UNSURE-2026") + "/opening", notice);
    }

    @Test
    void officials_are_reminded_before_the_end_and_not_twice() {
        String consultation = prepared("XK-UNSURE-2026");
        Map<String, Object> notice = new HashMap<>(notice());
        notice.put("lastDay", TODAY.plusDays(2).toString());
        done(COORDINATOR, "/api/v1/consultations/" + consultation + "/opening", notice);

        look().join();
        look().join();

        assertThat(events(consultation, "ReminderIssued"))
                .singleElement()
                .asString()
                .contains(
                        "\"duty\":\"CLOSING\"",
                        "\"when\":\"BEFORE\"",
                        TODAY.plusDays(2).toString());
    }

    private static LocalDate workingDay(int year) {
        LocalDate day = LocalDate.of(year, 1, 5);
        return day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day;
    }

    private String cutShort(String pack) {
        String consultation = prepared(pack);
        String here = "/api/v1/consultations/" + consultation;
        Map<String, Object> notice = new HashMap<>(notice());
        notice.put("lastDay", TODAY.plusDays(30).toString());
        done(COORDINATOR, here + "/opening", notice);
        done(COORDINATOR, here + "/closing", Map.of("reason", both(WORDS)));
        done(COORDINATOR, here + "/report", Map.of("conclusion", both(WORDS)));
        return consultation;
    }

    private String prepared(String pack) {
        String consultation = id(created(
                COORDINATOR,
                "/api/v1/consultations",
                Map.of(
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
                        pack)));
        created(COORDINATOR, "/api/v1/consultations/" + consultation + "/documents", articles());
        return consultation;
    }

    /** Another process that looks, with nothing remembered. */
    private CompletableFuture<Void> look() {
        register.awaitHead();
        return CompletableFuture.runAsync(() -> Automations.lookAt(beans));
    }

    private List<String> events(String consultation, String type) {
        return database.sql("""
                        select convert_from(payload, 'UTF8') from store.event
                        where aggregate_id = ?::uuid and type = ? order by position""").params(consultation, type).query(String.class).list();
    }

    private void yaml(String path, String file) {
        http.mutate()
                .responseTimeout(Duration.ofSeconds(60))
                .build()
                .post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token(ADMINISTRATOR)))
                .contentType(YAML)
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(201, 409));
    }

    private static String pack(String id, boolean verified) {
        String bundled = NormPacks.bundledFiles().stream()
                .filter(file -> file.name().equals("WB-2017.yaml"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow()
                .replace("pack: WB-2017", "pack: " + id)
                .replace("from: 2017-11-06", "from: 2026-01-01");
        int terms = bundled.indexOf("\nterms:");
        int standards = bundled.indexOf("\nstandards:");
        return verified
                ? bundled
                : bundled.substring(0, terms)
                        + bundled.substring(terms, standards).replace("verified: true", "verified: false")
                        + bundled.substring(standards)
                                .replace(
                                        "verified: true\n      confidence: READ",
                                        "verified: false\n      confidence: READ\n      note: Nobody knows.");
    }
}
