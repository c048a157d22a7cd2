package org.arsye.query.given;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for all tests of this JVM, with the roles and databases of the product; gone with the JVM. */
final class Database {

    /** A bench measures the database as it is shipped; a test need not wait for the disk. */
    private static final boolean MEASURED = System.getProperty("bench.file") != null;

    private static final Path HOME = temporary();
    private static final EmbeddedPostgres SERVER = started();
    private static final List<Runnable> BEFORE = new CopyOnWriteArrayList<>();

    private Database() {}

    static Path dataDir() {
        return HOME;
    }

    /** Where the guard and the key of the ledger of a database are. */
    static Path ledger(String database) {
        return HOME.resolve("ledger").resolve(database);
    }

    static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database;
    }

    /** As the superuser: the tests write what only the other side may write. */
    static Connection connect(String database) throws SQLException {
        return SERVER.getDatabase("postgres", database).getConnection();
    }

    static byte[] master() {
        try {
            return Base64.getDecoder()
                    .decode(Files.readString(HOME.resolve("keys/master.key")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            Path home = Files.createTempDirectory("arsye-query");
            byte[] master = new byte[32];
            new SecureRandom().nextBytes(master);
            Files.createDirectories(home.resolve("keys"));
            Files.writeString(
                    home.resolve("keys/master.key"), Base64.getEncoder().encodeToString(master));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres started() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(HOME.resolve("postgres"))
                    .setOverrideWorkingDirectory(HOME.resolve("bin").toFile())
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", MEASURED ? "on" : "off")
                    .setServerConfig("synchronous_commit", MEASURED ? "on" : "off")
                    .setServerConfig("shared_buffers", "96MB")
                    .setServerConfig("max_wal_size", "1GB")
                    .setServerConfig("max_connections", "200")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            prepare(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(EmbeddedPostgres server) throws SQLException, IOException {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            for (String role : new String[] {"arsye_owner", "arsye_query", "arsye_sequencer", "arsye_keyreader"}) {
                statement.execute("create role " + role + " login");
            }
            statement.execute("create database arsye owner arsye_owner");
            statement.execute("create database arsye_keys owner arsye_owner");
        }
        run(server, "arsye", "store.sql");
        run(server, "arsye_keys", "keys.sql");
    }

    /** Makes a database for an empty record of its own; its content keys are kept with all others. */
    static void another(String database) {
        try (Connection admin = connect("postgres");
                var statement = admin.createStatement()) {
            statement.execute("create database " + database + " owner arsye_owner");
            run(SERVER, database, "store.sql");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(EmbeddedPostgres server, String database, String script) throws SQLException, IOException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8));
        }
    }

    /** Empties every table of a schema. */
    static String truncation(String schema) {
        return """
            do $$ declare tables text; begin
              select string_agg(format('%%I.%%I', schemaname, tablename), ', ') into tables
              from pg_tables where schemaname = '%s';
              execute 'truncate ' || tables;
            end $$""".formatted(schema);
    }

    static void beforeItStops(Runnable last) {
        BEFORE.add(last);
    }

    private static void stop(EmbeddedPostgres server) {
        BEFORE.forEach(Runnable::run);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FileSystemUtils.deleteRecursively(HOME.toFile());
        }
    }
}
