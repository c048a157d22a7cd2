package org.arsye.command.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.arsye.command.TestDatabase;
import org.arsye.command.platform.Receipts;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresEventStorageEngineTest {

    private static final ConsultationId PARK = new ConsultationId(UUID.randomUUID());

    private HikariDataSource database;
    private PostgresEventStorageEngine engine;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated().as("arsye_command");
        engine = PostgresEventStorageEngine.on(database, new CatalogueSerializer());
    }

    @AfterEach
    void stop() {
        engine.close();
        database.close();
    }

    @Test
    void what_was_appended_is_read_back_under_its_catalogued_name() {
        UUID comment = UUID.randomUUID();

        engine.appendEvents(event(comment, 0));

        DomainEventMessage<?> read = engine.readEvents(comment.toString(), 0).next();
        assertThat(read.getPayload()).isEqualTo(new CommentWithdrawn(new CommentId(comment), PARK));
        assertThat(JdbcClient.create(database)
                        .sql("select type || ':' || revision from store.event")
                        .query(String.class)
                        .list())
                .containsExactly("CommentWithdrawn:1");
    }

    @Test
    void the_writer_is_told_where_its_events_stand() throws Exception {
        engine.appendEvents(event(UUID.randomUUID(), 0));
        UUID comment = UUID.randomUUID();

        Receipts.Written<Void> written = Receipts.writing(() -> {
            engine.appendEvents(event(comment, 0), event(comment, 1));
            return null;
        });

        assertThat(written.events()).extracting(Receipts.Appended::position).containsExactly(1L, 2L);
        assertThat(written.lastPosition()).isEqualTo(2);
    }

    @Test
    void a_sequence_that_is_taken_is_refused_as_a_conflict_and_leaves_no_hole() {
        UUID comment = UUID.randomUUID();
        engine.appendEvents(event(comment, 0), event(comment, 1));

        assertThatThrownBy(() -> engine.appendEvents(event(comment, 1))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(event(comment, 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        engine.appendEvents(event(comment, 2));

        assertThat(positions()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void an_event_id_that_is_taken_is_refused_as_a_conflict() {
        DomainEventMessage<?> event = event(UUID.randomUUID(), 0);
        engine.appendEvents(event);

        DomainEventMessage<?> sameId = new GenericDomainEventMessage<>(
                "Comment",
                UUID.randomUUID().toString(),
                5,
                event.getPayload(),
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp());

        assertThatThrownBy(() -> engine.appendEvents(sameId)).isInstanceOf(ConcurrencyException.class);
        assertThat(positions()).containsExactly(0L);
    }

    @Test
    void an_event_outside_any_aggregate_is_refused() {
        assertThatThrownBy(() -> engine.appendEvents(GenericEventMessage.asEventMessage(
                        new CommentWithdrawn(new CommentId(UUID.randomUUID()), PARK))))
                .isInstanceOf(EventStoreException.class);
    }

    @Test
    void sixty_four_writers_on_two_engines_leave_no_hole_and_no_double_and_a_follower_misses_nothing()
            throws Exception {
        int writers = 64;
        int each = 25;
        UUID contested = UUID.randomUUID();
        AtomicInteger refused = new AtomicInteger();
        List<Long> seen = new ArrayList<>();
        List<Long> acknowledged = new ArrayList<>();
        try (PostgresEventStorageEngine other = PostgresEventStorageEngine.on(database, new CatalogueSerializer());
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> results = IntStream.range(0, writers)
                    .mapToObj(
                            writer -> pool.submit(writing(writer % 2 == 0 ? engine : other, each, contested, refused)))
                    .toList();
            // The follower reads all the while, as any projection would.
            while (results.stream().anyMatch(result -> !result.isDone())) {
                follow(seen);
            }
            for (Future<List<Long>> result : results) {
                acknowledged.addAll(result.get());
            }
        }
        follow(seen);

        assertThat(refused.get()).as("conflicts on the contested aggregate").isEqualTo((writers - 1) * each);
        assertThat(acknowledged).doesNotHaveDuplicates().hasSize(writers * each + each);
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.range(0, acknowledged.size()).boxed().toList());
        assertThat(acknowledged).containsExactlyInAnyOrderElementsOf(seen);
    }

    private static Callable<List<Long>> writing(
            PostgresEventStorageEngine engine, int times, UUID contested, AtomicInteger refused) {
        return () -> {
            List<Long> positions = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                Receipts.writing(() -> {
                            engine.appendEvents(event(UUID.randomUUID(), 0));
                            return null;
                        })
                        .events()
                        .forEach(event -> positions.add(event.position()));
                int sequence = i;
                try {
                    Receipts.writing(() -> {
                                engine.appendEvents(event(contested, sequence));
                                return null;
                            })
                            .events()
                            .forEach(event -> positions.add(event.position()));
                } catch (ConcurrencyException | AggregateStreamCreationException e) {
                    refused.incrementAndGet();
                }
            }
            return positions;
        };
    }

    private void follow(List<Long> seen) {
        var token =
                seen.isEmpty() ? null : new org.axonframework.eventhandling.GlobalSequenceTrackingToken(seen.getLast());
        engine.readEvents(token, false)
                .map(TrackedEventMessage::trackingToken)
                .forEach(read -> seen.add(read.position().orElseThrow()));
    }

    private List<Long> positions() {
        return JdbcClient.create(database)
                .sql("select position from store.event order by position")
                .query(Long.class)
                .list();
    }

    private static DomainEventMessage<?> event(UUID comment, long sequence) {
        return new GenericDomainEventMessage<>(
                "Comment", comment.toString(), sequence, new CommentWithdrawn(new CommentId(comment), PARK));
    }
}
