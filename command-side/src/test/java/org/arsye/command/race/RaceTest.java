package org.arsye.command.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.arsye.command.TestDatabase;
import org.arsye.command.platform.store.PostgresEventStorageEngine;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/**
 * Two engines in two processes, thirty-two writers on each; one process is killed in the middle, several times; others hold
 * the lock, roll back, sleep in transactions; two followers read all the while.
 */
class RaceTest {

    private static final int ROUNDS = 4;
    /** How much the process that is to be killed has been told by then. */
    private static final int ENOUGH = 400;

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final TestDatabase database = TestDatabase.migrated();
    private final Queue<Said> told = new ConcurrentLinkedQueue<>();
    private final Queue<String> followedHere = new ConcurrentLinkedQueue<>();
    private final Queue<String> followedElsewhere = new ConcurrentLinkedQueue<>();
    private volatile boolean following = true;

    @Test
    void the_one_order_has_no_hole_and_no_double_and_everybody_was_told_the_truth() throws Exception {
        Record record;
        try (HikariDataSource pool = database.as("arsye_command");
                HikariDataSource others = database.as("arsye_command");
                PostgresEventStorageEngine engine = PostgresEventStorageEngine.on(
                        pool, Jackson3Serializer.builder().build());
                OtherProcess elsewhere = OtherProcess.start(Follower.class, this::seen, database.url());
                Nuisance nuisance = Nuisance.start(others)) {
            Thread here = Thread.ofPlatform().daemon().start(() -> follow(engine));
            try (Writers writers = Writers.start(32, engine, told::add)) {
                for (int round = 0; round < ROUNDS; round++) {
                    AtomicInteger heard = new AtomicInteger();
                    try (OtherProcess other =
                            OtherProcess.start(OtherProcess.class, line -> hear(line, heard), database.url(), "32")) {
                        Awaitility.await().atMost(PATIENCE).until(() -> writers.going() && heard.get() > ENOUGH);
                    }
                }
            }
            record = Record.of(others);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> followedHere.size() == record.events().size()
                            && followedElsewhere.size() == record.events().size());
            following = false;
            here.join();
        } finally {
            following = false;
        }

        record.hasNoHole();
        record.bearsOut(told);
        assertThat(told).extracting(Said::word).contains(Said.Word.RECORDED, Said.Word.REFUSED);
        assertThat(told).extracting(Said::word).doesNotContain(Said.Word.NOT_KNOWN);
        assertThat(List.copyOf(followedHere)).isEqualTo(record.lines());
        assertThat(List.copyOf(followedElsewhere)).isEqualTo(record.lines());
    }

    private void hear(String line, AtomicInteger heard) {
        if (Said.isOne(line)) {
            heard.incrementAndGet();
            told.add(Said.read(line));
        }
    }

    private void seen(String line) {
        if (line.startsWith("SEEN ")) {
            followedElsewhere.add(line.substring(5));
        }
    }

    private void follow(PostgresEventStorageEngine engine) {
        long[] position = {-1};
        while (following) {
            var token = position[0] < 0 ? null : new GlobalSequenceTrackingToken(position[0]);
            engine.readEvents(token, false).forEach(event -> {
                position[0] = event.trackingToken().position().orElseThrow();
                followedHere.add(position[0] + " " + UUID.fromString(event.getIdentifier()));
            });
        }
    }
}
