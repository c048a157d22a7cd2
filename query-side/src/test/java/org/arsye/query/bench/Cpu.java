package org.arsye.query.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Processor time of this JVM and of one PostgreSQL server: what an act costs, which depends far less than its rate on what
 * else the machine does. Known on Linux only.
 */
final class Cpu {

    private static final double TICKS_A_SECOND = 100;

    private final String postmaster;

    Cpu(DataSource database) {
        postmaster = parent(JdbcClient.create(database)
                .sql("select pg_backend_pid()::text")
                .query(String.class)
                .single());
    }

    record Used(double jvm, double postgres) {

        Used since(Used before) {
            return new Used(jvm - before.jvm, postgres - before.postgres);
        }

        String per(double acts) {
            return String.format(Locale.ROOT, "jvm %.0f us, postgres %.0f us", jvm * 1e6 / acts, postgres * 1e6 / acts);
        }
    }

    Used now() {
        double jvm = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return new Used(
                    jvm,
                    processes
                                    .filter(process ->
                                            process.getFileName().toString().matches("\\d+"))
                                    .map(Cpu::fields)
                                    .flatMap(Optional::stream)
                                    .mapToDouble(this::ticks)
                                    .sum()
                            / TICKS_A_SECOND);
        } catch (IOException e) {
            return new Used(jvm, 0);
        }
    }

    /** Its own time, and for the postmaster that of the backends that ended. */
    private double ticks(String... fields) {
        if (fields[0].equals(postmaster)) {
            return number(fields[12]) + number(fields[13]) + number(fields[14]) + number(fields[15]);
        }
        return fields[2].equals(postmaster) ? number(fields[12]) + number(fields[13]) : 0;
    }

    private static double number(String ticks) {
        return Double.parseDouble(ticks);
    }

    private static String parent(String process) {
        return fields(Path.of("/proc", process)).map(fields -> fields[2]).orElse("none");
    }

    /** Process, state, parent, … as proc(5) numbers them, without the name in brackets, which may hold blanks. */
    private static Optional<String[]> fields(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return Optional.of((process.getFileName() + stat.substring(stat.lastIndexOf(')') + 1)).split(" "));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
