package org.arsye.command.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.arsye.command.platform.run.CannotStart;
import org.arsye.command.platform.run.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server on {@code <data folder>/postgres}, listening on 127.0.0.1 only; stopped by {@link #close}. */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** A killed server that is still in the process table makes the first attempt fail, and only the first. */
    private static final int ATTEMPTS = 3;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private final FolderLock lock;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(FolderLock lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /**
     * Starts the server and makes roles, databases and schemas.
     *
     * @param dataFolder made when missing
     * @param wantedPort 0 takes any free one
     * @param run the run it is started for, without blanks: the server says it when asked for {@code arsye.run}, so that
     *     the other side of the run does not take a server left from an earlier one for this one; empty says nothing
     * @throws CannotStart when the folder is in use, the port is taken or the server does not come up
     */
    static EmbeddedServer start(Path dataFolder, int wantedPort, String run) {
        var home = dataFolder.toAbsolutePath().normalize();
        var lock = FolderLock.take(home);
        try {
            Files.createDirectories(home.resolve("logs"));
            removeHalfUnpacked(home.resolve("bin"));
            stopLeftover(home);
            var port = free(wantedPort);
            if (Files.notExists(home.resolve("postgres"))) {
                initialise(home, port);
            }
            Console.say("starting PostgreSQL on {} (port {})", home.resolve("postgres"), port);
            var postgres = launch(home, home.resolve("postgres"), port, run);
            Bootstrap.run(port);
            return new EmbeddedServer(lock, postgres);
        } catch (SQLException | IOException | RuntimeException cause) {
            lock.close();
            throw cause instanceof CannotStart sentence
                    ? sentence
                    : new CannotStart("PostgreSQL on " + home + " was started but could not be made ready.", cause);
        }
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        stop(postgres);
        lock.close();
    }

    /** Made aside and moved when complete: an initialisation that was killed halfway is thrown away, not started on. */
    private static void initialise(Path home, int port) {
        Console.say("first start: unpacking PostgreSQL and making its data folder {}", home.resolve("postgres"));
        var unfinished = home.resolve("postgres.unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            stop(launch(home, unfinished, port, ""));
            if (Files.exists(unfinished.resolve("postmaster.pid"))) {
                throw new CannotStart("PostgreSQL did not finish making its data folder; start again.");
            }
            Files.move(unfinished, home.resolve("postgres"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Only the JVM was killed and its server lives on, perhaps on another port: it is stopped, then started anew. */
    private static void stopLeftover(Path home) {
        var folder = home.resolve("postgres");
        var port = new Leftover(folder).port();
        if (port.isPresent()) {
            LOG.info("Stopping the PostgreSQL server left from an earlier run on port {}", port.getAsInt());
            stop(launch(home, folder, port.getAsInt(), ""));
        }
    }

    private static EmbeddedPostgres launch(Path home, Path folder, int port, String run) {
        for (int attempt = 1; ; attempt++) {
            try {
                // Ours is the lock that counts; one left by a failed attempt in this process would block the next.
                Files.deleteIfExists(folder.resolve("epg-lock"));
                return server(home, folder, port, run).start();
            } catch (IOException | RuntimeException cause) {
                if (isInterrupted(cause)) {
                    throw new CannotStart("stopped while PostgreSQL was starting; the next start goes on.", cause);
                }
                LOG.warn("PostgreSQL did not start, attempt {} of {}", attempt, ATTEMPTS, cause);
                if (attempt == ATTEMPTS) {
                    throw new CannotStart("PostgreSQL did not start on " + folder + "; the log file says why.", cause);
                }
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
    }

    private static EmbeddedPostgres.Builder server(Path home, Path folder, int port, String run) {
        return settings(EmbeddedPostgres.builder(), run)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(home.resolve("bin").toFile())
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // The library starts a server for tests, with -F: a later setting wins.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "96MB")
                .setServerConfig("max_connections", "100")
                // Whoever finds this knows that the folder is this program's own.
                .setServerConfig("arsye.embedded", "on")
                .setServerConfig("max_wal_size", "1GB")
                // Fewer processes for one small machine: nobody replicates, and reads are few and cached.
                .setServerConfig("io_method", "sync")
                .setServerConfig("max_logical_replication_workers", "0")
                // Own files: a pipe to this process would break with it.
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", "../logs")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_min_messages", "warning")
                // A refused statement is written to the server's log with its text, which may be somebody's.
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_parameter_max_length", "0")
                .setServerConfig("log_parameter_max_length_on_error", "0");
    }

    private static EmbeddedPostgres.Builder settings(EmbeddedPostgres.Builder server, String run) {
        return run.isEmpty() ? server : server.setServerConfig("arsye.run", run);
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException cause) {
            LOG.warn("PostgreSQL did not stop cleanly; the next start recovers it", cause);
        }
    }

    /** Ctrl-C during the start wakes the thread that waits for the server. */
    private static boolean isInterrupted(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return Thread.currentThread().isInterrupted();
    }

    private static int free(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new CannotStart(
                    "port " + wanted + ", meant for PostgreSQL, is taken by another program; choose another with"
                            + " -Darsye.postgres.port=… (the other two are -Darsye.port=… and -Darsye.command.port=…).",
                    taken);
        }
    }

    /** Unpacking that was killed halfway leaves files over which the library would stumble at every later start. */
    private static void removeHalfUnpacked(Path binaries) {
        if (Files.notExists(binaries)) {
            return;
        }
        try (var unpacked = Files.newDirectoryStream(binaries)) {
            for (var version : unpacked) {
                if (Files.notExists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
