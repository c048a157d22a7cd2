package org.arsye.query.platform.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.query.given.Probe;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Filling;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.ReadModelStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A view is filled anew beside the serving rows, compared with them, and takes their place or waits. */
class RebuildTest {

    private static final int MANY = 3_000;
    private static int count;

    private final Sides sides = new Sides("rebuild" + count++);
    private final Story story = new Story();

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void while_it_fills_events_arrive_and_no_reader_ever_sees_less_than_was_there() throws Exception {
        ConfigurableApplicationContext side = sides.start(Probe.class);
        Look comments = new Look(side, "comments");
        long last = begun(MANY);
        comments.settled(last);
        AtomicBoolean on = new AtomicBoolean(true);
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> read(side, on, wrong));
        CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> {
            long newest = last;
            while (on.get()) {
                newest = sides.pen().write(comment());
            }
            return newest;
        });

        for (int round = 1; round <= 3; round++) {
            long serial = serial("comments");
            comments.orders().rebuild("comments", Long.parseLong(head()) + round);
            comments.until(status -> status.filling() == null && serial("comments") > serial);
        }
        on.set(false);
        long newest = writer.get();
        assertThat(reader.get()).isGreaterThan(10);
        assertThat(wrong).isEmpty();
        comments.settled(newest);
        assertThat(rows("comments", "comment")).isEqualTo(newest - 2);
    }

    /** As many comments as there are events after the first three, at whatever position the side says it has reached. */
    private static int read(
            ConfigurableApplicationContext side, AtomicBoolean on, ConcurrentLinkedQueue<String> wrong) {
        JdbcTemplate pool = side.getBean(JdbcTemplate.class);
        Positions positions = side.getBean(Positions.class);
        int reads = 0;
        while (on.get()) {
            long position = positions.reached();
            Long seen = pool.queryForObject("""
                    select count(*) from comment c join comment_standing s using (comment_id)
                    where c.valid_from <= ? and s.valid_from <= ? and ? < s.valid_to""", Long.class, position, position, position);
            if (seen != position - 2) {
                wrong.add(seen + " at " + position);
            }
            reads++;
        }
        return reads;
    }

    @Test
    void statements_prepared_long_ago_find_the_new_rows() throws SQLException {
        ConfigurableApplicationContext side = sides.start(Probe.class);
        Look probe = new Look(side, "probe");
        long last = begun(20);
        probe.settled(last);
        try (Connection kept = side.getBean(DataSource.class).getConnection();
                PreparedStatement prepared = kept.prepareStatement("select tableoid::bigint, note from probe")) {
            prepared.unwrap(PGStatement.class).setPrepareThreshold(1);
            Object first = oid(prepared);
            for (int i = 0; i < 10; i++) {
                assertThat(oid(prepared)).isEqualTo(first);
            }
            assertThat(prepared.unwrap(PGStatement.class).isUseServerPrepare()).isTrue();
            long serial = serial("probe");
            probe.orders().rebuild("probe", last + 1);
            probe.until(status -> status.filling() == null && serial("probe") > serial);
            assertThat(oid(prepared)).isNotEqualTo(first);
        }
        assertThat(sides.ask(
                        "select count(*) from pg_namespace where nspname like '%\\_old' or nspname like '%\\_next'"))
                .as("schemas that are in nobody's way")
                .isIn(0L, 1L);
        probe.until(status -> schemas().equals(List.of(layout("probe").schema())));
    }

    @Test
    void a_row_that_somebody_changed_is_found_and_waits_for_a_word() {
        ConfigurableApplicationContext side = sides.start(Probe.class);
        Look probe = new Look(side, "probe");
        long last = begun(20);
        probe.settled(last);
        Object victim = sides.ask("select comment_id from " + table() + " where valid_from = 7");
        sides.execute("update " + table() + " set note = 'forged' where comment_id = ?", victim);
        sides.execute("delete from " + table() + " where valid_from = 9");

        probe.orders().rebuild("probe", last + 1);
        Filling waiting = probe.until(RebuildTest::waits).filling();
        assertThat(waiting.orderedAt()).isEqualTo(last + 1);
        assertThat(waiting.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.table()).isEqualTo("probe");
            assertThat(difference.servingOnly()).isEqualTo(1);
            assertThat(difference.filledOnly()).isEqualTo(2);
            assertThat(difference.keys()).hasSize(2).anyMatch(key -> key.startsWith(victim.toString()));
        });
        assertThat(forged()).isEqualTo(1L);

        probe.orders().discard("probe");
        probe.until(status -> status.filling() == null);
        probe.orders().rebuild("probe", last + 1);
        assertThat(forged()).isEqualTo(1L);

        probe.orders().rebuild("probe", last + 2);
        probe.until(RebuildTest::waits);
        long newest = sides.pen().write(comment(), 5);
        probe.orders().switchOver("probe");
        probe.settled(newest);
        assertThat(forged()).isZero();
        assertThat(rows("probe", "probe")).isEqualTo(newest - 2);
    }

    @Test
    void an_order_that_is_older_than_the_rows_is_carried_out_already() {
        ConfigurableApplicationContext side = sides.start(Probe.class);
        long last = begun(20);
        Look probe = new Look(side, "probe");
        probe.settled(last);
        probe.orders().rebuild("probe", last + 1);
        probe.until(status -> status.filling() == null && serial("probe") == 2);
        probe.orders().rebuild("probe", last + 1);
        probe.orders().rebuild("probe", last);
        // Whatever was ordered of another view after it is done, and nothing of this one.
        new Look(side, "reports").orders().rebuild("reports", last + 1);
        new Look(side, "reports").until(status -> status.filling() == null && serial("reports") == 2);
        assertThat(serial("probe")).isEqualTo(2);
    }

    @Test
    void a_release_whose_rows_mean_something_else_fills_them_by_itself() {
        ConfigurableApplicationContext before = sides.start(Probe.class);
        long last = begun(20);
        new Look(before, "probe").settled(last);
        before.close();

        Look after = new Look(sides.start(Probe.Second.class), "probe");
        after.until(status -> status.revision() == 2 && status.filling() == null);
        assertThat(sides.ask("select string_agg(distinct note, ',') from " + table()))
                .isEqualTo("second");
        assertThat((String) sides.ask("select differences::text from views.generation where view = 'probe'"))
                .contains("\"servingOnly\": 18", "\"filledOnly\": 18");
    }

    private static boolean waits(ReadModelStatus status) {
        return status.filling() != null && status.filling().phase() == Filling.Phase.WAITING;
    }

    private static Object oid(PreparedStatement prepared) throws SQLException {
        try (var row = prepared.executeQuery()) {
            row.next();
            return row.getObject(1);
        }
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

    private long serial(String view) {
        Object serial = sides.ask("select serial from views.generation where serving and view = '" + view + "'");
        return serial == null ? 0 : (long) serial;
    }

    private String head() {
        return sides.ask("select max(position) from store.event").toString();
    }

    private long rows(String view, String table) {
        return (long) sides.ask("select count(*) from " + layout(view).schema() + "." + table);
    }

    private long forged() {
        return (long) sides.ask("select count(*) from " + table() + " where note = 'forged'");
    }

    private String table() {
        return layout("probe").schema() + ".probe";
    }

    private List<String> schemas() {
        return List.of(((String)
                        sides.ask("select string_agg(nspname, ',') from pg_namespace where nspname like 'view_probe%'"))
                .split(","));
    }

    private Layout layout(String view) {
        return Layout.load(view, getClass().getClassLoader());
    }
}
