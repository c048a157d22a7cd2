package org.arsye.command.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.arsye.command.platform.store.PostgresEventStorageEngine;
import org.arsye.command.race.Said.Word;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/** PostgreSQL is restarted, stopped at once and killed while forty writers write; the engine and its pool live on. */
class RestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Queue<Said> told = new ConcurrentLinkedQueue<>();
    private final Queue<String> followed = new ConcurrentLinkedQueue<>();
    private volatile boolean following = true;

    @Test
    void nothing_acknowledged_is_lost_and_writing_goes_on_by_itself() throws Exception {
        Record record;
        try (Postgres server = new Postgres()) {
            DataSource pool = server.pool();
            try (PostgresEventStorageEngine engine = PostgresEventStorageEngine.on(
                    pool, Jackson3Serializer.builder().build())) {
                Thread here = Thread.ofPlatform().daemon().start(() -> follow(engine));
                try (Writers writers = Writers.start(40, engine, told::add)) {
                    until(writers);
                    server.restart("fast");
                    until(writers);
                    server.restart("immediate");
                    until(writers);
                    server.killAndStart();
                    until(writers);
                }
                record = Record.of(pool);
                int all = record.events().size();
                Awaitility.await().atMost(PATIENCE).until(() -> followed.size() == all);
                following = false;
                here.join();
            } finally {
                following = false;
            }
        }

        record.hasNoHole();
        record.bearsOut(told);
        assertThat(List.copyOf(followed)).isEqualTo(record.lines());
    }

    /** Until much more has been recorded. */
    private void until(Writers writers) {
        long enough = recorded() + 300;
        Awaitility.await().atMost(PATIENCE).until(() -> writers.going() && recorded() > enough);
    }

    private long recorded() {
        return told.stream().filter(said -> said.word() == Word.RECORDED).count();
    }

    private void follow(PostgresEventStorageEngine engine) {
        long position = -1;
        while (following) {
            try {
                var token = position < 0 ? null : new GlobalSequenceTrackingToken(position);
                for (var event : engine.readEvents(token, false).toList()) {
                    position = event.trackingToken().position().orElseThrow();
                    followed.add(position + " " + UUID.fromString(event.getIdentifier()));
                }
            } catch (EventStoreException away) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
