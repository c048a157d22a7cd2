package org.arsye.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both sides as real processes, with PostgreSQL, on a folder of their own and on free ports. */
final class Arsye implements AutoCloseable {

    static final String ADMINISTRATOR = "first.administrator";
    static final String PASSWORD = "a long password of the story 2026";

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    static final int COMMAND_SIDE = 0;
    static final int QUERY_SIDE = 1;

    private final Path folder;
    private final List<String> settings;
    private final int port;
    private final int commandPort;
    private final int postgresPort;
    private List<Process> sides = List.of();

    Arsye(Path folder, String... settings) {
        this.folder = folder;
        this.settings = List.of(settings);
        port = freePort();
        commandPort = freePort();
        postgresPort = freePort();
    }

    private Arsye(Arsye other) {
        folder = other.folder;
        settings = other.settings;
        port = other.port;
        commandPort = other.commandPort;
        postgresPort = other.postgresPort;
    }

    /** Given an administrator who can register the first body. */
    static Arsye withAdministrator(Path folder) throws IOException {
        var password = Files.writeString(folder.resolve("administrator.password"), PASSWORD + "\n");
        return new Arsye(
                folder.resolve("data"),
                "arsye.sample=false",
                "arsye.administrator.username=" + ADMINISTRATOR,
                "arsye.administrator.password-file=" + password);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path folder() {
        return folder;
    }

    String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }

    void launch() throws IOException {
        var run = UUID.randomUUID().toString();
        Files.createDirectories(folder);
        sides = List.of(launch("command-side", run), launch("query-side", run));
    }

    /** @return how long it took until both sides answered */
    Duration start() throws Exception {
        var begun = Instant.now();
        launch();
        var visitor = Visitor.of(this);
        while (visitor.tried("/api/v1/tokens") != 400) {
            if (sides.stream().anyMatch(side -> !side.isAlive())) {
                throw new IllegalStateException("A side ended while it started:\n" + console() + logs());
            }
            if (Duration.between(begun, Instant.now()).compareTo(LONGEST_START) > 0) {
                throw new IllegalStateException("Not ready after " + LONGEST_START + ":\n" + console() + logs());
            }
            Thread.sleep(100);
        }
        return Duration.between(begun, Instant.now());
    }

    /** An orderly end, as Ctrl-C gives it. */
    void stop() throws InterruptedException {
        sides.forEach(Process::destroy);
        for (var side : sides) {
            if (!side.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A side did not stop:\n" + console());
            }
        }
    }

    /** {@code kill -9} of both sides, of PostgreSQL and of each of its processes, in no order. */
    void kill() throws InterruptedException {
        var all = new ArrayList<ProcessHandle>();
        postgres().forEach(all::add);
        sides.forEach(side -> {
            side.descendants().forEach(all::add);
            all.add(side.toHandle());
        });
        all.forEach(ProcessHandle::destroyForcibly);
        for (var side : sides) {
            side.waitFor();
        }
    }

    /** {@code kill -9} of one side only; its PostgreSQL lives on. */
    void killOnly(int side) throws InterruptedException {
        sides.get(side).destroyForcibly().waitFor();
    }

    /** Waits for that side to end by itself. */
    int ended(int side) throws InterruptedException {
        if (!sides.get(side).waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("A side goes on alone:\n" + console());
        }
        return sides.get(side).exitValue();
    }

    /** The same folder and ports for a second time, as somebody starts it who forgot that it runs. */
    Arsye again() {
        return new Arsye(this);
    }

    String console() {
        try {
            var log = folder.resolveSibling(folder.getFileName() + ".console");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The end of what each side logged: the folder is gone when somebody reads of the failure. */
    private String logs() {
        try (var files = Files.list(folder.resolve("logs"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-side.log"))
                    .sorted()
                    .map(Arsye::end)
                    .collect(Collectors.joining());
        } catch (IOException none) {
            return "";
        }
    }

    private static String end(Path log) {
        try {
            var text = Files.readString(log);
            return "\n--- " + log.getFileName() + "\n" + text.substring(Math.max(0, text.length() - 12_000));
        } catch (IOException cause) {
            return "\n--- " + log.getFileName() + ": " + cause;
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private Process launch(String side, String run) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Darsye.run=" + run,
                "-Darsye.data-dir=" + folder,
                "-Darsye.port=" + port,
                "-Darsye.command.port=" + commandPort,
                "-Darsye.postgres.port=" + postgresPort));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", jar(side).toString()));
        var console = folder.resolveSibling(folder.getFileName() + ".console").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console))
                .start();
    }

    private static Path jar(String side) throws IOException {
        var target = Path.of("..", side, "target").toAbsolutePath().normalize();
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches(side + "-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no " + side + "-*.jar in " + target
                            + ": the story needs both sides packaged, as `mvn verify` from the root does."));
        }
    }

    private Stream<ProcessHandle> postgres() {
        try {
            var lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
        } catch (IOException | NumberFormatException notRunning) {
            return Stream.empty();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
