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

/**
 * Both sides as real processes, with PostgreSQL, on a folder of their own and on free ports: in one run, or each on its own
 * behind a proxy, with two query sides.
 */
public final class Arsye implements AutoCloseable {

    public static final String ADMINISTRATOR = "first.administrator";
    public static final String PASSWORD = "a long password of the story 2026";

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    static final int COMMAND_SIDE = 0;
    static final int QUERY_SIDE = 1;

    private final Path folder;
    private final List<String> settings;
    private final int port;
    private final int commandPort;
    private final int postgresPort;
    private final List<Integer> queryPorts;
    private Path clock;
    private List<Process> sides = List.of();
    private Proxy proxy;
    private int interruptions;
    private int pauses;

    Arsye(Path folder, String... settings) {
        this(folder, false, List.of(settings));
    }

    private Arsye(Path folder, boolean apart, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
        port = freePort();
        commandPort = freePort();
        postgresPort = freePort();
        queryPorts = apart ? List.of(freePort(), freePort()) : List.of();
    }

    private Arsye(Arsye other) {
        folder = other.folder;
        settings = other.settings;
        port = other.port;
        commandPort = other.commandPort;
        postgresPort = other.postgresPort;
        queryPorts = other.queryPorts;
    }

    /** Given an administrator who can register the first body. */
    static Arsye withAdministrator(Path folder, String... more) throws IOException {
        return withAdministrator(folder, false, more);
    }

    /** The same, each side on its own. */
    static Arsye apart(Path folder, String... more) throws IOException {
        return withAdministrator(folder, true, more);
    }

    /** The same, and the command side goes by the clock in that file: {@code CommandSideInAnotherTime} of its tests. */
    public static Arsye inAnotherTime(Path folder, Path clock, String... more) throws IOException {
        var arsye = withAdministrator(folder, false, more);
        arsye.clock = clock;
        return arsye;
    }

    private static Arsye withAdministrator(Path folder, boolean apart, String... more) throws IOException {
        var password = Files.writeString(folder.resolve("administrator.password"), PASSWORD + "\n");
        var settings = new ArrayList<>(List.of(
                "arsye.sample=false",
                "arsye.administrator.username=" + ADMINISTRATOR,
                "arsye.administrator.password-file=" + password));
        settings.addAll(List.of(more));
        return new Arsye(folder.resolve("data"), apart, settings);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The command side's own, where nobody is in between. */
    public URI commandAddress() {
        return URI.create("http://127.0.0.1:" + commandPort);
    }

    Path folder() {
        return folder;
    }

    public String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }

    void launch() throws IOException {
        var run = UUID.randomUUID().toString();
        Files.createDirectories(folder);
        if (queryPorts.isEmpty()) {
            sides = List.of(launch("command-side", inOneRun(run)), launch("query-side", inOneRun(run)));
        } else if (sides.isEmpty()) {
            proxy = Proxy.start(folder.resolve("proxy"), port, commandPort, queryPorts);
            sides = new ArrayList<>(List.of(
                    launch("command-side", alone(0)), launch("query-side", alone(1)), launch("query-side", alone(2))));
        } else {
            for (int side = 0; side < sides.size(); side++) {
                if (!sides.get(side).isAlive()) {
                    sides.set(side, launch(side == 0 ? "command-side" : "query-side", alone(side)));
                }
            }
        }
    }

    /**
     * In one run everything is killed; apart one process at a time every second time, and the others go on. Then it is started
     * again.
     */
    void isInterrupted() throws Exception {
        if (!queryPorts.isEmpty() && pauses++ % 2 == 1) {
            return;
        }
        if (queryPorts.isEmpty()) {
            kill();
        } else if (interruptions++ % 2 == 0) {
            killOnly(COMMAND_SIDE);
            for (var server : postgres().toList()) {
                server.destroyForcibly();
            }
        } else {
            killOnly(1 + interruptions / 2 % 2);
        }
        start();
    }

    /** @return how long it took until both sides answered */
    public Duration start() throws Exception {
        var begun = Instant.now();
        launch();
        var visitor = Visitor.of(this);
        while (visitor.tried("/api/v1/tokens") != 400 || !readersAnswer()) {
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

    /** Whether each query side that stands alone serves. */
    private boolean readersAnswer() throws InterruptedException {
        for (int query : queryPorts) {
            if (!Visitor.at(URI.create("http://127.0.0.1:" + query)).isReady()) {
                return false;
            }
        }
        return true;
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
        leftOver().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        if (proxy != null) {
            proxy.close();
        }
    }

    /** What a side that ended while it was starting leaves to end by itself: the making of a database, in our folder. */
    private List<ProcessHandle> leftOver() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder.toString()))
                        .isPresent())
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    private List<String> inOneRun(String run) {
        return List.of("arsye.run=" + run, "arsye.data-dir=" + folder, "arsye.port=" + port);
    }

    /** Each has a folder of its own, and all of them the key. */
    private List<String> alone(int side) throws IOException {
        if (side == 0) {
            return List.of("arsye.data-dir=" + folder);
        }
        var own = Files.createDirectories(folder.resolve("query-side-" + side));
        if (!Files.isSymbolicLink(own.resolve("keys"))) {
            Files.createSymbolicLink(own.resolve("keys"), folder.resolve("keys"));
        }
        return List.of("arsye.data-dir=" + own, "arsye.port=" + queryPorts.get(side - 1));
    }

    private Process launch(String side, List<String> place) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Darsye.command.port=" + commandPort,
                "-Darsye.postgres.port=" + postgresPort));
        place.forEach(setting -> command.add("-D" + setting));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(
                clock != null && side.equals("command-side")
                        ? byTheClock()
                        : List.of("-jar", jar(side).toString()));
        var console = folder.resolveSibling(folder.getFileName() + ".console").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console))
                .start();
    }

    /** The packaged program, with a main class of its tests before it. */
    private List<String> byTheClock() throws IOException {
        return List.of(
                "-Darsye.test.clock=" + clock,
                "-Dlogging.config=classpath:logback-spring.xml",
                "-Dloader.path="
                        + Path.of("..", "command-side", "target", "test-classes")
                                .toAbsolutePath()
                                .normalize(),
                "-Dloader.main=org.arsye.command.CommandSideInAnotherTime",
                "-cp",
                jar("command-side").toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
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
