package org.arsye.query.given;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.query.QuerySide;
import org.arsye.query.platform.generation.Layouts;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A record of its own, and as many read sides over it as a test wants: contexts in this process, or processes. */
public final class Sides implements AutoCloseable {

    private final String database;
    private final Pen pen;
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();

    public Sides(String database) {
        this.database = database;
        Database.another(database);
        pen = new Pen(database);
    }

    public Pen pen() {
        return pen;
    }

    /** A side of a release with this projection, and perhaps more, beside what is usual. */
    public ConfigurableApplicationContext start(Class<?>... more) {
        return start(Sides.class.getClassLoader(), List.of(), more);
    }

    /** The same by other settings. */
    public ConfigurableApplicationContext start(List<String> settings, Class<?>... more) {
        return start(Sides.class.getClassLoader(), settings, more);
    }

    /** A side of a release in which the file of a view says this. */
    public ConfigurableApplicationContext start(Class<?> projection, String view, String ddl) {
        ClassLoader release = new ClassLoader(Sides.class.getClassLoader()) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return name.equals("db/views/" + view + ".sql")
                        ? new ByteArrayInputStream(ddl.getBytes(StandardCharsets.UTF_8))
                        : super.getResourceAsStream(name);
            }
        };
        return start(release, List.of(), projection);
    }

    private ConfigurableApplicationContext start(ClassLoader release, List<String> settings, Class<?>... more) {
        List<String> all = new ArrayList<>(List.of(settings()));
        settings.forEach(setting -> all.add("--" + setting));
        ConfigurableApplicationContext context = application(release, more).run(all.toArray(String[]::new));
        contexts.add(context);
        return context;
    }

    static SpringApplication application(ClassLoader release, Class<?>... more) {
        Class<?>[] parts = Stream.concat(Stream.of(QuerySide.class, OwnThreads.class), Stream.of(more))
                .toArray(Class<?>[]::new);
        SpringApplication application = new SpringApplication(new DefaultResourceLoader(release), parts);
        application.setRegisterShutdownHook(false);
        return application;
    }

    private String[] settings() {
        return new String[] {
            "--server.port=0",
            "--arsye.data-dir=" + Database.dataDir(),
            "--arsye.database.url=" + Database.url(database),
            "--arsye.keys.url=" + Database.url("arsye_keys"),
            "--arsye.ledger.guard=" + Database.ledger(database).resolve("guard"),
            "--arsye.ledger.key=" + Database.ledger(database).resolve("ledger.key")
        };
    }

    /** A side in a process of its own, slow by this pace; to be killed. */
    public Process process(Class<?> projection, Duration pace) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Alone.class.getName(),
                projection.getName(),
                pace.toString()));
        command.addAll(List.of(settings()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/side-" + database + ".log"))
                    .start();
            processes.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the superuser. */
    public Connection connect() throws SQLException {
        return Database.connect(database);
    }

    public void execute(String sql, Object... parameters) {
        Pen.execute(database, sql, parameters);
    }

    /** The first column of the first row; null if there is none. */
    public Object ask(String sql) {
        try (Connection connection = connect();
                var row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The door of one side. */
    public static WebTestClient http(ConfigurableApplicationContext side) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + side.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** Empties every view and lets these sides fill it again from the first event. */
    public void rebuild(ConfigurableApplicationContext... sides) {
        List<SmartLifecycle> views = Stream.of(sides)
                .map(side -> (SmartLifecycle) side.getBean("views"))
                .toList();
        views.forEach(SmartLifecycle::stop);
        execute("update views.generation set position = -1");
        sides[0].getBean(Layouts.class).all().forEach(layout -> execute(Database.truncation(layout.schema())));
        views.forEach(SmartLifecycle::start);
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        contexts.forEach(ConfigurableApplicationContext::close);
        Probe.POISONED.clear();
        Probe.UNWANTED.clear();
        Probe.pace = Duration.ZERO;
    }

    /** The process of {@link #process}. */
    public static final class Alone {

        private Alone() {}

        public static void main(String[] arguments) throws ClassNotFoundException {
            Probe.pace = Duration.parse(arguments[1]);
            application(Alone.class.getClassLoader(), Class.forName(arguments[0]))
                    .run(List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
        }
    }
}
