package org.arsye.query.given;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.arsye.events.DomainEvent;
import org.arsye.query.QuerySide;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotYetReached;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.Reader;
import org.arsye.query.platform.generation.Layout;
import org.arsye.query.platform.generation.Layouts;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.util.retry.Retry;

/**
 * The whole read side over an empty record, one for all tests of the JVM: each test uses ids of its own. Questions are asked
 * as of what was written last.
 */
public final class ReadSide {

    private static final int TRIES = 10;

    private static final ReadSide ONE = new ReadSide("arsye", application -> {});

    private final String database;
    private final ConfigurableApplicationContext context;
    private final Pen pen;
    private long last = -1;

    private ReadSide(String database, Consumer<SpringApplication> with) {
        this.database = database;
        pen = new Pen(database);
        context = start(database, with);
    }

    public static ReadSide running() {
        return ONE;
    }

    /** Another read side over an empty record of its own, which looks at this clock. */
    public static ReadSide alone(String database, Clock clock) {
        Database.another(database);
        return new ReadSide(
                database,
                application -> application.addInitializers(context -> ((GenericApplicationContext) context)
                        .registerBean("thisClock", Clock.class, () -> clock, bean -> bean.setPrimary(true))));
    }

    private static ConfigurableApplicationContext start(String database, Consumer<SpringApplication> with) {
        SpringApplication application = new SpringApplication(QuerySide.class, OwnThreads.class);
        with.accept(application);
        // It ends before its database does.
        application.setRegisterShutdownHook(false);
        ConfigurableApplicationContext started = application.run(
                "--server.port=0",
                "--arsye.data-dir=" + Database.dataDir(),
                "--arsye.database.url=" + Database.url(database),
                "--arsye.keys.url=" + Database.url("arsye_keys"),
                "--arsye.ledger.guard=" + Database.ledger(database).resolve("guard"),
                "--arsye.ledger.key=" + Database.ledger(database).resolve("ledger.key"));
        Database.beforeItStops(started::close);
        return started;
    }

    public Pen pen() {
        return pen;
    }

    /** What has happened; the position of the last event. */
    public long given(DomainEvent... events) {
        for (DomainEvent event : events) {
            last = pen.write(event);
        }
        return last;
    }

    public ApplicationContext beans() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Now, for somebody who is not signed in, with everything that was written in view. */
    public Moment now() {
        return as(Reader.PUBLIC);
    }

    public Moment as(Reader reader) {
        return at(pen.now(), reader);
    }

    public Moment at(Instant instant, Reader reader) {
        return new Moment(reached(), instant, reader);
    }

    public Moment asOf(long position) {
        reached();
        return new Moment(position, pen.now(), Reader.PUBLIC);
    }

    /** A machine that has much else to do may need longer than a reader is kept waiting. */
    private long reached() {
        return bean(Positions.class)
                .await(last)
                .retryWhen(Retry.max(TRIES).filter(NotYetReached.class::isInstance))
                .block();
    }

    /** Forgets every view and lets it be filled again from the first event. */
    public void rebuild() {
        forget();
        fill();
    }

    /** Empties every view, which then stand still. */
    public void forget() {
        SmartLifecycle views = (SmartLifecycle) context.getBean("views");
        views.stop();
        try (var connection = Database.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("update views.generation set position = -1");
            for (Layout layout : bean(Layouts.class).all()) {
                statement.execute(Database.truncation(layout.schema()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the views take in what there is. */
    public void fill() {
        ((SmartLifecycle) context.getBean("views")).start();
    }

    /** An address of this side, written exactly so. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** The door that the world uses. */
    public WebTestClient http() {
        return WebTestClient.bindToServer()
                .baseUrl(address("").toString())
                .responseTimeout(Duration.ofSeconds(20))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .build();
    }
}
