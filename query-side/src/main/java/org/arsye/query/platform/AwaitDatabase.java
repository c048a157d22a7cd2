package org.arsye.query.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** The command side starts the database and makes the event store; until both are there, this side waits. */
@Component
class AwaitDatabase implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitDatabase.class);

    /** A first start unpacks a database server, on a slow machine beside a build. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    private final ReadSettings settings;

    AwaitDatabase(ReadSettings settings) {
        this.settings = settings;
    }

    @Override
    public void migrate(Flyway flyway) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean said = false;
        while (!ready(deadline)) {
            if (!said) {
                LOG.info("Waiting for the database at {}", settings.database().url());
                said = true;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        flyway.migrate();
        ledger().migrate();
    }

    /** The tree is migrated apart from what is kept about views, which may be dropped and made again. */
    private Flyway ledger() {
        ReadSettings.Database database = settings.database();
        return Flyway.configure()
                .dataSource(database.url(), "arsye_owner", database.ownerPassword())
                .defaultSchema("ledger")
                .createSchemas(false)
                .locations("classpath:db/ledger")
                .load();
    }

    private boolean ready(long deadline) {
        ReadSettings.Database database = settings.database();
        try (Connection connection = DriverManager.getConnection(database.url(), "arsye_query", database.password());
                var statement = connection.prepareStatement("select position from store.event limit 1")) {
            statement.execute();
            return true;
        } catch (SQLException notYet) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The database at " + database.url() + " did not come up.", notYet);
            }
            return false;
        }
    }
}
