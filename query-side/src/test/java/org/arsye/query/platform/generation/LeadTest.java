package org.arsye.query.platform.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.query.given.Probe;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Several sides on one database: one leads, all serve, and what a crash of the database takes away is taken in again. */
class LeadTest {

    private static int count;

    private final Sides sides = new Sides("lead" + count++);
    private final Story story = new Story();

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void one_fills_and_both_serve_what_was_just_written() {
        begun(10);
        ConfigurableApplicationContext first = sides.start(Probe.class);
        Object owners = owners();
        ConfigurableApplicationContext second = sides.start(Probe.class);
        assertThat(second.getBean(Views.class).leads()).isFalse();
        assertThat(first.getBean(Views.class).leads()).isTrue();
        for (int i = 0; i < 20; i++) {
            long written = sides.pen().write(comment());
            for (ConfigurableApplicationContext side : new ConfigurableApplicationContext[] {second, first}) {
                Sides.http(side)
                        .get()
                        .uri("/api/v1/consultations/" + story.consultation.value() + "/comments?limit=100")
                        .header("Arsye-After", Long.toString(written))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo((int) written - 2);
            }
        }
        assertThat(owners()).isEqualTo(owners);

        first.close();
        long written = sides.pen().write(comment());
        await().atMost(Duration.ofSeconds(2))
                .until(() -> second.getBean(Views.class).leads());
        Look.seen(second, written);
    }

    /** A server process that is killed makes PostgreSQL end all others and recover: what was not yet on the disk is lost. */
    @Test
    void when_the_database_crashes_while_a_view_is_filled_every_row_is_there_once() throws SQLException {
        long last = begun(200);
        ConfigurableApplicationContext side = sides.start(Probe.class);
        Look probe = new Look(side, "probe");
        probe.settled(last);
        Probe.pace = Duration.ofMillis(2);
        long newest = sides.pen().write(comment(), 2_000);
        probe.orders().rebuild("probe", newest);
        for (int crash = 1; crash <= 3; crash++) {
            long more = 300L * crash;
            probe.until(status -> status.filling() != null && status.filling().position() > more);
            crash();
            newest = sides.pen().write(comment(), 3);
        }
        Probe.pace = Duration.ZERO;
        probe.settled(newest);
        Look.seen(side, newest);
        whole(newest);
    }

    private void crash() throws SQLException {
        try (Connection victim = sides.connect();
                var row = victim.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly();
        }
        await().ignoreExceptions().until(() -> sides.ask("select 1") != null);
    }

    /** All rows of the record are in the one generation there is. */
    private void whole(long last) {
        assertThat(sides.ask("select count(*) from " + table())).isEqualTo(last - 2);
        assertThat(sides.ask("select count(distinct comment_id) from " + table()))
                .isEqualTo(last - 2);
        assertThat(serial()).isEqualTo(2L);
        await().until(() -> Long.valueOf(1)
                .equals(sides.ask("select count(*) from pg_namespace where nspname like 'view_probe%'")));
    }

    private long begun(int comments) {
        for (var event : story.begun()) {
            sides.pen().write(event);
        }
        return sides.pen().write(comment(), comments - 3);
    }

    private CommentSubmitted comment() {
        return story.comment(Story.commentId(), "Teksti");
    }

    private Object owners() {
        return sides.ask("select string_agg(owner, ',' order by view) from views.generation");
    }

    private Object serial() {
        return sides.ask("select serial from views.generation where serving and view = 'probe'");
    }

    private String table() {
        return Layout.load("probe", getClass().getClassLoader()).schema() + ".probe";
    }
}
