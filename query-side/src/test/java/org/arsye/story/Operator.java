package org.arsye.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who looks after PostgreSQL and nothing else: restarts it, on the same folder and port, while both sides run. */
record Operator(Path folder) {

    static Operator of(Arsye arsye) {
        return new Operator(arsye.folder());
    }

    /** @param mode fast ends every connection, immediate leaves the recovery to the next start */
    void restart(String mode) throws IOException, InterruptedException {
        control("restart", "-m", mode);
    }

    /** {@code kill -9} of the server; and started again when its processes have noticed. */
    void killAndStart() throws IOException, InterruptedException {
        var pid =
                Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip();
        var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        server.destroyForcibly();
        while (all.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(20);
        }
        control("restart", "-m", "fast");
    }

    /** With {@code restart} it takes the options, and so the port, of the last start. */
    private void control(String... what) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; the library that started it did the same.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program().toString(), "-D", data().toString(), "-w", "-t", "60", "-l", "/dev/null"));
        command.addAll(List.of(what));
        var log = folder.resolveSibling("pg_ctl.log");
        var status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    private Path data() {
        return folder.resolve("postgres");
    }

    private Path program() {
        try (Stream<Path> files = Files.walk(folder.resolve("bin"), 4)) {
            return files.filter(file -> file.endsWith("bin/pg_ctl")).findFirst().orElseThrow();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
