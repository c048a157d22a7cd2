package org.arsye.command.race;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL and the pools that are shipped, on a folder of their own; and an operator who restarts it. */
final class Postgres implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Path folder;
    private final Path program;

    Postgres() throws IOException {
        folder = Files.createTempDirectory("arsye-restart");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("arsye.data-dir", folder.toString(), "arsye.postgres.port", "0")));
        context.register(Settings.class);
        context.scan("org.arsye.command.platform.embedded", "org.arsye.command.platform.database");
        context.refresh();
        program = program(server());
    }

    /** The pool of the role that appends. */
    DataSource pool() {
        return context.getBean("commandDataSource", DataSource.class);
    }

    /** @param mode fast ends every connection, immediate leaves the recovery to the next start */
    void restart(String mode) throws IOException, InterruptedException {
        control("restart", "-m", mode);
    }

    /** {@code kill -9} of the server; and started again when its processes have noticed. */
    void killAndStart() throws IOException, InterruptedException {
        ProcessHandle server = server();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        server.destroyForcibly();
        while (all.stream().anyMatch(ProcessHandle::isAlive)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        control("restart", "-m", "fast");
    }

    /** With {@code restart} it takes the options, and so the port, of the last start. */
    private void control(String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; the library that started it did the same.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program.toString(), "-D", data().toString(), "-w", "-t", "60", "-l", "/dev/null"));
        command.addAll(List.of(what));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pg_ctl.log").toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("pg_ctl.log")));
        }
    }

    private Path data() {
        return folder.resolve("postgres");
    }

    private ProcessHandle server() {
        try {
            List<String> mark = Files.readAllLines(data().resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(mark.getFirst().strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside the server's own program, which another folder may hold: a JVM unpacks it once. */
    private static Path program(ProcessHandle server) {
        return Path.of(server.info().command().orElseThrow()).resolveSibling("pg_ctl");
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @ConfigurationPropertiesScan("org.arsye.command.platform.database")
    static class Settings {}
}
