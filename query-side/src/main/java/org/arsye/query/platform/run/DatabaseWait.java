package org.arsye.query.platform.run;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * In a run of both sides the command side brings the database and makes the tables of the store: this side, started at
 * the same moment, waits for them before it makes anything of its own.
 */
final class DatabaseWait implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);

    /** The first start on a slow machine unpacks and initialises PostgreSQL. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration BETWEEN = Duration.ofMillis(200);

    /** A server brought along says which run it was started for: one left from an earlier run is about to be stopped. */
    private static final String IS_THERE = """
            select coalesce(nullif(current_setting('arsye.run', true), ''), ?) = ?
               and to_regclass('store.event') is not null
               and to_regprocedure('access.principal(bytea)') is not null
            """;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var run = settings.getProperty("arsye.run", "");
        if (run.isBlank()) {
            return;
        }
        var url = settings.getRequiredProperty("arsye.database.url");
        LOG.info("Waiting for the tables of the command side at {}", url);
        var waited = Duration.ZERO;
        while (!isThere(url, run)) {
            if (waited.compareTo(LONGEST) > 0) {
                throw new CannotStart("the query side found no database at " + url + " in " + LONGEST.toMinutes()
                        + " minutes; the log file command-side.log says why.");
            }
            pause();
            waited = waited.plus(BETWEEN);
        }
    }

    private static boolean isThere(String url, String run) {
        try (var connection = DriverManager.getConnection(url, "arsye_query", "");
                var statement = connection.prepareStatement(IS_THERE)) {
            statement.setString(1, run);
            statement.setString(2, run);
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
