package org.arsye.command;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL for tests: one server a JVM, a pair of empty databases for whoever asks, made by the very bootstrap
 * scripts that an operator runs.
 */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String database;
    private final String keys;

    private TestDatabase(int number) {
        database = "arsye_test_" + number;
        keys = "arsye_test_keys_" + number;
        run("postgres", script("2-database-arsye.sql"));
        run("postgres", script("2-database-arsye_keys.sql"));
        run(database, script("3-schemas-arsye.sql"));
        run(keys, script("3-schemas-arsye_keys.sql"));
    }

    /** Two empty databases, with roles and schemas and no table. */
    public static TestDatabase empty() {
        return new TestDatabase(COUNT.incrementAndGet());
    }

    /** The same with all tables of the write side. */
    public static TestDatabase migrated() {
        TestDatabase fresh = empty();
        migrate(fresh.url(), "command", "classpath:db/store");
        migrate(fresh.keysUrl(), "public", "classpath:db/keys");
        return fresh;
    }

    public String url() {
        return SERVER.getJdbcUrl("postgres", database).replaceAll("\\?.*", "");
    }

    public String keysUrl() {
        return SERVER.getJdbcUrl("postgres", keys).replaceAll("\\?.*", "");
    }

    /** A pool on the main database for one of its roles. */
    public HikariDataSource as(String role) {
        return pool(url(), role);
    }

    /** A pool on the database of content keys. */
    public HikariDataSource keysAs(String role) {
        return pool(keysUrl(), role);
    }

    /** Points a Spring context at these databases and at a data folder of its own. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("arsye.database.url", this::url);
        registry.add("arsye.keys.url", this::keysUrl);
        registry.add("arsye.data-dir", TestDatabase::folder);
        registry.add("arsye.sample", () -> "false");
    }

    private static HikariDataSource pool(String url, String role) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(role);
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static void migrate(String url, String schema, String location) {
        Flyway.configure()
                .dataSource(url, "arsye_owner", "")
                .defaultSchema(schema)
                .locations(location)
                .load()
                .migrate();
    }

    private String script(String name) {
        return resource(name)
                .replaceAll("\\bdatabase arsye_keys\\b", "database " + keys)
                .replaceAll("\\bdatabase arsye\\b(?!_)", "database " + database);
    }

    private static String resource(String name) {
        try (InputStream in = TestDatabase.class.getResourceAsStream("/db/bootstrap/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String database, String sql) {
        DataSource superuser = SERVER.getDatabase("postgres", database);
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("arsye-data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("fsync", "off")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(resource("1-roles.sql"));
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
