package org.arsye.command.race;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What else happens on a database: somebody holds the lock for a while, rolls back what was written, sleeps in a transaction. */
final class Nuisance implements AutoCloseable {

    private static final String LOCK = "select pg_advisory_xact_lock(" + 0x6172737965L + ")";

    private static final String EVENT = """
            insert into store.event
            select coalesce(max(position), -1) + %d, gen_random_uuid(), gen_random_uuid(), 'Comment', 0, 'Undone', '1',
                   now(), '{}', '{}'
            from store.event""";

    private final DataSource database;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean going = true;

    private Nuisance(DataSource database) {
        this.database = database;
    }

    static Nuisance start(DataSource database) {
        Nuisance nuisance = new Nuisance(database);
        nuisance.doing(LOCK, "select pg_sleep(0.15)");
        nuisance.doing(LOCK, EVENT.formatted(1), EVENT.formatted(1), "select pg_sleep(0.02)");
        nuisance.doing(EVENT.formatted(1_000_000_000), "select pg_sleep(1.5)");
        nuisance.doing(
                "set transaction isolation level repeatable read", "select * from store.event", "select pg_sleep(3)");
        return nuisance;
    }

    private void doing(String... statements) {
        threads.add(Thread.ofVirtual().start(() -> {
            while (going) {
                try {
                    undone(statements);
                    Thread.sleep(100);
                } catch (SQLException | InterruptedException e) {
                    going = false;
                }
            }
        }));
    }

    private void undone(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.rollback();
        }
    }

    @Override
    public void close() throws InterruptedException {
        going = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
