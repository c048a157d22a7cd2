package org.arsye.command.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.arsye.command.platform.run.CannotStart;

/**
 * What an earlier server left in its folder: {@code postmaster.pid}, written at its start, removed at its orderly end.
 *
 * <p>After {@code kill -9} it may name a server that still runs (only the JVM was killed), one that is dying, or a
 * process number that by now belongs to somebody else, whom PostgreSQL would politely wait for, for ever.
 */
record Leftover(Path folder) {

    /** A killed server is gone within a moment, unless nobody collects it: then it stays, dead, in the process table. */
    private static final Duration LONGEST_DYING = Duration.ofSeconds(6);

    /** Recovery after a crash reads the log since the last checkpoint: seconds, minutes on a slow disk. */
    private static final Duration LONGEST_BUSY = Duration.ofMinutes(5);

    /**
     * The port of a server that is still at work on this folder; empty when the folder is free to be started on.
     *
     * @throws CannotStart when a server works on the folder and will not answer
     */
    OptionalInt port() {
        var asked = System.nanoTime();
        while (true) {
            var mark = mark();
            if (mark.isEmpty()) {
                return OptionalInt.empty();
            }
            var waited = Duration.ofNanos(System.nanoTime() - asked);
            switch (look(mark.get())) {
                case WORKING -> {
                    return OptionalInt.of(mark.get().port());
                }
                case GONE -> {
                    forget();
                    return OptionalInt.empty();
                }
                case DYING -> {
                    if (waited.compareTo(LONGEST_DYING) > 0) {
                        forget();
                        return OptionalInt.empty();
                    }
                }
                case BUSY -> {
                    if (waited.compareTo(LONGEST_BUSY) > 0) {
                        throw new CannotStart(
                                "PostgreSQL (process " + mark.get().pid() + ") works on " + folder
                                        + " and does not answer; end that process and start again.");
                    }
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private enum Look {
        WORKING,
        BUSY,
        DYING,
        GONE
    }

    private record Mark(long pid, int port) {}

    private Look look(Mark mark) {
        var process = ProcessHandle.of(mark.pid()).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || isSomebodyElse(process.get().info())) {
            return Look.GONE;
        }
        if (isDead(process.get().info())) {
            return Look.DYING;
        }
        try (var connection = Bootstrap.connect(mark.port(), "postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Files.isSameFile(Path.of(row.getString(1)), folder) ? Look.WORKING : Look.GONE;
        } catch (SQLException | IOException noAnswer) {
            return Look.BUSY;
        }
    }

    /** Killed, and not yet collected by its parent: it has a number and nothing else. */
    private static boolean isDead(ProcessHandle.Info process) {
        return process.command().isEmpty() && process.commandLine().isEmpty();
    }

    /** Only a command line that can be read and does not name this folder proves it. */
    private boolean isSomebodyElse(ProcessHandle.Info process) {
        return process.commandLine()
                .filter(line -> !line.contains(folder.toString()) && !line.startsWith("postgres:"))
                .isPresent();
    }

    private Optional<Mark> mark() {
        try {
            List<String> lines = Files.readAllLines(file());
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Mark(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Path file() {
        return folder.resolve("postmaster.pid");
    }
}
