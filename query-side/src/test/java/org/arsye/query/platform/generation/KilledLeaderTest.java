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
import org.arsye.query.platform.Filling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The process that keeps a view is killed in each phase; another goes on where it was, and nothing is half done. */
class KilledLeaderTest {

    private static final int VIEWS = 7;
    private static int count;

    private Process leader;
    private final Sides sides = new Sides("killed" + count++);
    private final Story story = new Story();

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void when_the_leader_is_killed_while_it_fills_another_goes_on_where_it_was() {
        long last = begun(3_000);
        ConfigurableApplicationContext heir = heirOf(sides.process(Probe.class, Duration.ofMillis(2)));
        Look probe = new Look(heir, "probe");
        probe.orders().rebuild("probe", last + 1);
        long reached = probe.until(
                        status -> status.filling() != null && status.filling().position() > 100)
                .filling()
                .position();

        Probe.pace = Duration.ofMillis(1);
        killed(heir);
        long goesOn =
                (long) sides.ask("select min(position) from views.generation where view = 'probe' and not serving");
        assertThat(goesOn).isGreaterThanOrEqualTo(reached);
        long newest = sides.pen().write(comment(), 3);
        probe.settled(newest);
        whole(newest);
    }

    @Test
    void when_the_leader_is_killed_while_it_compares_another_compares_anew() throws SQLException {
        long last = begun(50);
        ConfigurableApplicationContext heir = heirOf(sides.process(Probe.class, Duration.ZERO));
        Look probe = new Look(heir, "probe");
        try (Connection blocks = sides.connect()) {
            blocks.setAutoCommit(false);
            blocks.createStatement().execute("lock table " + table() + " in access exclusive mode");
            probe.orders().rebuild("probe", last + 1);
            probe.until(status -> status.filling() != null && status.filling().phase() == Filling.Phase.COMPARING);
            killed(heir);
            blocks.rollback();
        }
        probe.settled(last);
        whole(last);
    }

    @Test
    void when_the_leader_is_killed_before_the_switch_another_switches() throws SQLException {
        long last = begun(50);
        ConfigurableApplicationContext heir = heirOf(sides.process(Probe.class, Duration.ZERO));
        Look probe = new Look(heir, "probe");
        try (Connection reads = sides.connect()) {
            reads.setAutoCommit(false);
            reads.createStatement().execute("lock table " + table() + " in access share mode");
            probe.orders().rebuild("probe", last + 1);
            probe.until(status -> status.filling() != null && status.filling().phase() == Filling.Phase.COMPARING);
            // Noted once more each time it could not be switched.
            for (int tried = 0; tried < 3; tried++) {
                Object noted = noted();
                await().until(() -> !noted.equals(noted()));
            }
            assertThat(serial()).isEqualTo(1L);
            killed(heir);
            reads.rollback();
        }
        long newest = sides.pen().write(comment());
        probe.settled(newest);
        whole(newest);
    }

    @Test
    void when_the_leader_is_killed_while_a_generation_waits_another_waits_on() {
        long last = begun(50);
        ConfigurableApplicationContext heir = heirOf(sides.process(Probe.class, Duration.ZERO));
        Look probe = new Look(heir, "probe");
        sides.execute("delete from " + table() + " where valid_from = 7");
        probe.orders().rebuild("probe", last + 1);
        probe.until(status -> status.filling() != null && status.filling().phase() == Filling.Phase.WAITING);
        killed(heir);
        long newest = sides.pen().write(comment());
        assertThat(probe.until(status -> status.filling().position() == newest)
                        .filling()
                        .differences())
                .hasSize(1);
        assertThat(serial()).isEqualTo(1L);
        probe.orders().switchOver("probe");
        probe.settled(newest);
        whole(newest);
    }

    /** A side that serves while a process leads. */
    private ConfigurableApplicationContext heirOf(Process process) {
        leader = process;
        await().atMost(Duration.ofSeconds(120)).until(this::serves);
        ConfigurableApplicationContext heir = sides.start(Probe.class);
        assertThat(heir.getBean(Views.class).leads()).isFalse();
        return heir;
    }

    private boolean serves() {
        return sides.ask("select to_regclass('views.generation')") != null
                && (long) sides.ask("select count(*) from views.generation where serving") >= VIEWS;
    }

    private void killed(ConfigurableApplicationContext heir) {
        leader.destroyForcibly().onExit().join();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(2))
                .until(() -> heir.getBean(Views.class).leads());
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

    private Object serial() {
        return sides.ask("select serial from views.generation where serving and view = 'probe'");
    }

    private String table() {
        return Layout.load("probe", getClass().getClassLoader()).schema() + ".probe";
    }

    private Object noted() {
        return sides.ask("select xmin::text from views.generation where view = 'probe' and not serving");
    }
}
