package org.arsye.query.platform.run;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.arsye.query.platform.ReadSettings;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * The command side makes the tables of the store, and in a run of both sides brings the database along: this side waits for
 * them before it makes anything of its own.
 */
@Component
final class DatabaseWait implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);

    /** A first start unpacks and initialises PostgreSQL, on a slow machine beside a build. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration BETWEEN = Duration.ofMillis(200);

    /** A server brought along says which run it was started for: one left from an earlier run is about to be stopped. */
    private static final String IS_THERE = """
            select (? = '' or coalesce(nullif(current_setting('arsye.run', true), ''), ?) = ?)
               and to_regclass('store.event') is not null
               and to_regprocedure('access.principal(bytea)') is not null
            """;

    private final ReadSettings.Database database;
    private final String run;

    DatabaseWait(ReadSettings settings, @Value("${arsye.run:}") String run) {
        database = settings.database();
        this.run = run;
    }

    @Override
    public void migrate(Flyway flyway) {
        // Whoever stops the program while it waits is not kept: its end waits for the end of this start.
        var waiting = Thread.currentThread();
        var stop = Thread.ofPlatform().name("arsye-stop").unstarted(waiting::interrupt);
        Runtime.getRuntime().addShutdownHook(stop);
        awaitTables();
        Runtime.getRuntime().removeShutdownHook(stop);
        flyway.migrate();
        ledger().migrate();
    }

    private void awaitTables() {
        var waited = Duration.ZERO;
        while (!isThere()) {
            if (waited.isZero()) {
                LOG.info("Waiting for the tables of the command side at {}", database.url());
            }
            if (waited.compareTo(LONGEST) > 0) {
                throw new CannotStart("the query side found no database at " + database.url() + " in "
                        + LONGEST.toMinutes() + " minutes; the log of the command side says why.");
            }
            pause();
            waited = waited.plus(BETWEEN);
        }
    }

    /** The tree is migrated apart from what is kept about views, which may be dropped and made again. */
    private Flyway ledger() {
        return Flyway.configure()
                .dataSource(database.url(), "arsye_owner", database.ownerPassword())
                .defaultSchema("ledger")
                .createSchemas(false)
                .locations("classpath:db/ledger")
                .load();
    }

    private boolean isThere() {
        try (var connection = DriverManager.getConnection(database.url(), "arsye_query", database.password());
                var statement = connection.prepareStatement(IS_THERE)) {
            for (int i = 1; i <= 3; i++) {
                statement.setString(i, run);
            }
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException told) {
            throw new CannotStart("the query side was told to stop while it waited for the database.", told);
        }
    }
}
