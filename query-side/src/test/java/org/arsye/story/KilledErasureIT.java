package org.arsye.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs are killed while people are being forgotten: each is forgotten once, and nobody halfway. */
class KilledErasureIT {

    private static final String SAID = "Words that are not there any more: ";

    @TempDir
    Path folder;

    private Arsye arsye;
    private Visitor anybody;
    private OpenConsultation open;

    /** What somebody wrote, and what shows that it is theirs. */
    private record Own(String id, String secret, long position) {}

    @Test
    void whoever_was_to_be_forgotten_is_forgotten_once() throws Exception {
        try (var started = Arsye.apart(folder)) {
            arsye = started;
            arsye.start();
            anybody = Visitor.of(arsye);
            open = OpenConsultation.in(arsye);
            var all = new ArrayList<Own>();
            all.addAll(killed_before_the_keys_are_destroyed());
            all.addAll(killed_between_the_keys_and_the_record());
            all.addAll(killed_at_any_moment());
            all.addAll(nobody_reads_meanwhile());
            for (var each : all) {
                assertThat(count("arsye", """
                                select count(*) from store.event where type = 'SubjectErased'
                                and convert_from(payload, 'UTF8') like '%%%s%%'""".formatted(each.id())))
                        .as(each.id())
                        .isEqualTo(1);
                assertThat(keysOf(each)).isZero();
                assertThat(anybody.get("/api/v1/comments/" + each.id()).body())
                        .contains("\"textState\":\"erased\"")
                        .doesNotContain(SAID);
            }
            assertThat(count("arsye", "select count(*) from command.erasure_due"))
                    .isZero();
            assertThat(count("arsye_keys", "select count(*) from content_key join destroyed_key using (kid)"))
                    .isZero();
        }
    }

    private List<Own> killed_before_the_keys_are_destroyed() throws Exception {
        var some = written(3);
        try (var keys = Dump.connect(arsye, "arsye_keys")) {
            keys.setAutoCommit(false);
            execute(keys, "lock table content_key in share mode");
            forget(some);
            until("arsye_keys", "select count(*) from pg_locks where not granted and relation is not null", 1);
            killed();
            keys.rollback();
        }
        assertThat(keysOf(some.getFirst())).as("still there").isEqualTo(1);
        return finished(some);
    }

    private List<Own> killed_between_the_keys_and_the_record() throws Exception {
        var some = written(3);
        try (var record = Dump.connect(arsye, "arsye")) {
            execute(record, """
                    create function store.wait() returns trigger language plpgsql as $$ begin
                    if new.type = 'SubjectErased' then perform pg_advisory_xact_lock(4711); end if;
                    return new; end $$""");
            execute(
                    record,
                    "create trigger wait before insert on store.event for each row execute function store.wait()");
            execute(record, "select pg_advisory_lock(4711)");
            // Whatever is recorded stands behind what waits: only the first is asked for.
            forget(some.subList(0, 1));
            until("arsye", "select count(*) from pg_locks where not granted and locktype = 'advisory'", 1);
            assertThat(keysOf(some.getFirst())).as("gone").isZero();
            killed();
            assertThat(erasures()).isEqualTo(3);
            execute(record, "select pg_advisory_unlock(4711)");
            execute(record, "drop function store.wait() cascade");
        }
        arsye.start();
        forget(some.subList(1, 3));
        return finished(some);
    }

    private List<Own> killed_at_any_moment() throws Exception {
        var some = written(20);
        var random = new java.util.Random();
        long before = erasures();
        forget(some);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
        killed();
        System.out.println("Arsye: killed after " + (erasures() - before) + " of 20 erasures");
        return finished(some);
    }

    private List<Own> nobody_reads_meanwhile() throws Exception {
        var some = written(3);
        var first = some.getFirst();
        assertThat(anybody.getAfter(some.getLast().position(), "/api/v1/comments/" + first.id())
                        .expect(200)
                        .body())
                .contains(SAID);
        long before = erasures();
        arsye.killOnly(1);
        arsye.killOnly(2);
        forget(some);
        until("arsye", "select count(*) from store.event where type = 'SubjectErased'", before + 3);
        return finished(some);
    }

    private void killed() throws Exception {
        arsye.killOnly(Arsye.COMMAND_SIDE);
    }

    /** Both sides are there again, and what was begun comes to its end without anybody asking. */
    private List<Own> finished(List<Own> some) throws Exception {
        arsye.start();
        until("arsye", "select count(*) from command.erasure_due", 0);
        for (var each : some) {
            until("arsye_keys", "select count(*) from content_key where contribution = '" + each.id() + "'", 0);
        }
        long last = count("arsye", "select max(position) from store.event");
        anybody.getAfter(last, "/api/v1/comments/" + some.getFirst().id()).expect(200);
        return some;
    }

    private List<Own> written(int many) throws Exception {
        var written = new ArrayList<Own>();
        for (int i = 0; i < many; i++) {
            var comment = anybody.post(
                            open.commentsPath(),
                            Texts.comment(SAID + UUID.randomUUID(), null, "citizen", null, "anonymous"))
                    .expect(201);
            written.add(new Own(
                    comment.id(),
                    comment.json().required("withdrawalSecret").asString(),
                    comment.json().required("position").asLong()));
        }
        return written;
    }

    private void forget(List<Own> some) throws Exception {
        for (var each : some) {
            anybody.post(
                            "/api/v1/comments/" + each.id() + "/erasure",
                            Map.of("secret", each.secret(), "scope", "contribution"))
                    .expect(204);
        }
    }

    private long keysOf(Own comment) throws SQLException {
        return count("arsye_keys", "select count(*) from content_key where contribution = '" + comment.id() + "'");
    }

    private long erasures() throws SQLException {
        return count("arsye", "select count(*) from store.event where type = 'SubjectErased'");
    }

    private void until(String database, String sql, long wanted) throws Exception {
        for (int attempt = 0; count(database, sql) != wanted; attempt++) {
            assertThat(attempt).as(sql).isLessThan(600);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private long count(String database, String sql) throws SQLException {
        try (var connection = Dump.connect(arsye, database)) {
            return Long.parseLong(Dump.strings(connection, sql).getFirst());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
