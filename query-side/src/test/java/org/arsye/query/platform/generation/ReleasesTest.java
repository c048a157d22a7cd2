package org.arsye.query.platform.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.arsye.query.given.Probe;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two releases whose tables differ, on one database. */
class ReleasesTest {

    private static final String WIDER = """
            create table probe (
                comment_id uuid   not null,
                valid_from bigint not null,
                valid_to   bigint not null,
                note       text   not null,
                remark     text,
                constraint probe_key primary key (comment_id, valid_from)
            );
            """;

    private static int count;

    private final Sides sides = new Sides("releases" + count++);
    private final Story story = new Story();

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void the_older_one_goes_on_while_the_newer_one_fills_its_own_tables_and_says_that_it_is_not_ready() {
        for (var event : story.begun()) {
            sides.pen().write(event);
        }
        long last = sides.pen().write(story.comment(Story.commentId(), "Teksti"), 1_500);
        ConfigurableApplicationContext older = sides.start(Probe.class);
        new Look(older, "probe").settled(last);

        Probe.pace = Duration.ofMillis(25);
        ConfigurableApplicationContext newer = sides.start(Probe.class, "probe", WIDER);
        Sides.http(newer)
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isEqualTo(503);
        Sides.http(newer)
                .get()
                .uri("/api/v1/consultations")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_SERVING")
                .jsonPath("$.filled")
                .isNumber();
        assertThat(Sides.http(newer)
                        .get()
                        .uri("/?lang=en")
                        .header("Accept", "text/html")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(503)
                        .expectHeader()
                        .exists("Retry-After")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .containsPattern("reading the record for the first time: \\d+ % are done");
        long newest = sides.pen().write(story.comment(Story.commentId(), "Teksti"));
        Look.seen(older, newest);
        assertThat(count(older)).isEqualTo(newest - 2);

        Probe.pace = Duration.ZERO;
        new Look(newer, "probe").settled(newest);
        Look.seen(newer, newest);
        Sides.http(newer)
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(count(newer)).isEqualTo(newest - 2);
        assertThat(newer.getBean(JdbcTemplate.class).queryForList("select remark from probe"))
                .hasSize((int) newest - 2);
        assertThat(count(older)).isEqualTo(newest - 2);
        assertThat(new Look(older, "probe").now().layout())
                .isNotEqualTo(new Look(newer, "probe").now().layout());
    }

    @Test
    void rows_that_no_release_has_served_from_for_long_are_dropped_and_those_of_a_release_that_is_seen_stay() {
        for (var event : story.begun()) {
            sides.pen().write(event);
        }
        long last = sides.pen().write(story.comment(Story.commentId(), "Teksti"), 10);
        ConfigurableApplicationContext older = sides.start(Probe.class);
        new Look(older, "probe").settled(last);
        ConfigurableApplicationContext newer = sides.start(Probe.class, "probe", WIDER);
        new Look(newer, "probe").settled(last);
        String layout = new Look(older, "probe").now().layout();
        Leftovers leftovers = newer.getBean(Leftovers.class);

        leftovers.dropUnused();
        assertThat(count(older)).isEqualTo(last - 2);

        older.close();
        sides.execute("update views.used set seen_at = now() - interval '6 days 23 hours' where layout = ?", layout);
        leftovers.dropUnused();
        assertThat(schemas(layout)).isEqualTo(1L);

        sides.execute("update views.used set seen_at = now() - interval '7 days 1 hour' where layout = ?", layout);
        leftovers.dropUnused();
        assertThat(schemas(layout)).isEqualTo(0L);
        assertThat(sides.ask("select count(*) from views.generation where layout = '" + layout + "'"))
                .isEqualTo(0L);
        assertThat(count(newer)).isEqualTo(last - 2);

        ConfigurableApplicationContext again = sides.start(Probe.class);
        new Look(again, "probe").settled(last);
        assertThat(count(again)).isEqualTo(last - 2);
    }

    private Object schemas(String layout) {
        return sides.ask("select count(*) from pg_namespace where nspname like '%" + layout + "%'");
    }

    private static Long count(ConfigurableApplicationContext side) {
        return side.getBean(JdbcTemplate.class).queryForObject("select count(*) from probe", Long.class);
    }
}
