package org.arsye.command.platform.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.arsye.command.TestAxonServer;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.Receipts;
import org.arsye.command.platform.store.CatalogueSerializer;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The promises of the store, on a real Axon Server that may hold anything already. */
@EnabledIf("org.arsye.command.TestAxonServer#isThere")
class AxonServerRecordTest {

    private static final ConsultationId PARK = new ConsultationId(UUID.randomUUID());

    private AxonServerConnectionManager connections;
    private Tail tail;
    private AxonServerRecord store;

    @BeforeEach
    void connect() {
        AxonServerSettings settings =
                new AxonServerSettings(TestAxonServer.address(), TestAxonServer.context(), null, false, null);
        AxonServerStoreConfiguration wiring = new AxonServerStoreConfiguration();
        AxonServerConfiguration connector = wiring.axonServerConnector(settings);
        connections = wiring.axonServerConnections(connector);
        tail = wiring.tail(connections);
        tail.start();
        store = AxonServerRecord.on(connector, connections, new CatalogueSerializer(), tail);
    }

    @AfterEach
    void disconnect() {
        if (connections != null) {
            tail.close();
            connections.shutdown();
        }
    }

    @Test
    void what_was_appended_is_read_back() {
        UUID comment = UUID.randomUUID();

        store.publish(event(comment, 0));

        DomainEventMessage<?> read = store.readEvents(comment.toString()).next();
        assertThat(read.getPayload()).isEqualTo(new CommentWithdrawn(new CommentId(comment), PARK));
        assertThat(store.lastSequenceNumberFor(comment.toString())).contains(0L);
    }

    @Test
    void the_record_begins_at_position_0() throws Exception {
        appended(event(UUID.randomUUID(), 0));

        try (BlockingStream<TrackedEventMessage<?>> all = store.openStream(null)) {
            assertThat(all.nextAvailable().trackingToken().position()).hasValue(0);
        }
    }

    @Test
    void the_writer_is_told_where_its_events_stand_and_the_head_is_there() throws Exception {
        UUID comment = UUID.randomUUID();

        List<Long> positions = appended(event(comment, 0), event(comment, 1));

        assertThat(positions).hasSize(2);
        assertThat(positions.get(1)).isEqualTo(positions.get(0) + 1);
        assertThat(store.createHeadToken().position().orElseThrow()).isGreaterThanOrEqualTo(positions.get(1));
    }

    @Test
    void a_sequence_that_is_taken_is_refused_as_a_conflict() throws Exception {
        UUID comment = UUID.randomUUID();
        appended(event(comment, 0), event(comment, 1));

        assertThatThrownBy(() -> store.publish(event(comment, 1))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.publish(event(comment, 0))).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(appended(event(comment, 2))).hasSize(1);
    }

    @Test
    void a_command_whose_event_is_there_already_does_not_get_as_far_as_its_rules() throws Exception {
        CommandId command = CommandId.random();
        UUID comment = UUID.randomUUID();
        appended(event(comment, 0, command.event(0).toString()));

        DefaultUnitOfWork<?> again = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(
                "again", Map.of(CommandId.KEY, command.value().toString())));
        try {
            assertThatThrownBy(() -> store.readEvents(comment.toString()).next())
                    .isInstanceOf(ConcurrencyException.class);
        } finally {
            again.rollback();
        }
    }

    @Test
    void sixty_four_writers_with_conflicts_leave_no_hole_and_a_follower_misses_nothing() throws Exception {
        int writers = 64;
        int each = 5;
        UUID contested = UUID.randomUUID();
        AtomicInteger refused = new AtomicInteger();
        long before = appended(event(UUID.randomUUID(), 0)).getFirst();
        List<Long> acknowledged = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> results = IntStream.range(0, writers)
                    .mapToObj(writer -> pool.submit(writing(each, contested, refused)))
                    .toList();
            for (Future<List<Long>> result : results) {
                acknowledged.addAll(result.get());
            }
        }

        assertThat(refused.get()).as("conflicts on the contested aggregate").isEqualTo((writers - 1) * each);
        assertThat(acknowledged).doesNotHaveDuplicates().hasSize(writers * each + each);
        long after = acknowledged.stream().mapToLong(Long::longValue).max().orElseThrow();
        List<Long> seen = follow(before, after);
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, after).boxed().toList());
        assertThat(seen).containsAll(acknowledged);
    }

    private Callable<List<Long>> writing(int times, UUID contested, AtomicInteger refused) {
        return () -> {
            List<Long> positions = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                positions.addAll(appended(event(UUID.randomUUID(), 0)));
                boolean settled = false;
                while (!settled) {
                    try {
                        positions.addAll(appended(event(contested, i)));
                        settled = true;
                    } catch (ConcurrencyException | AggregateStreamCreationException conflict) {
                        refused.incrementAndGet();
                        settled = store.lastSequenceNumberFor(contested.toString())
                                        .orElse(-1L)
                                >= i;
                    }
                }
            }
            return positions;
        };
    }

    private List<Long> follow(long after, long upTo) throws InterruptedException {
        List<Long> seen = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream =
                store.openStream(new org.axonframework.eventhandling.GlobalSequenceTrackingToken(after))) {
            while (seen.isEmpty() || seen.getLast() < upTo) {
                seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
        }
        return seen;
    }

    private List<Long> appended(DomainEventMessage<?>... events) throws Exception {
        return Receipts.writing(() -> {
                    store.publish(events);
                    return null;
                })
                .events()
                .stream()
                .map(Receipts.Appended::position)
                .toList();
    }

    private static DomainEventMessage<?> event(UUID comment, long sequence) {
        return event(comment, sequence, UUID.randomUUID().toString());
    }

    private static DomainEventMessage<?> event(UUID comment, long sequence, String id) {
        return new GenericDomainEventMessage<>(
                "Comment",
                comment.toString(),
                sequence,
                new CommentWithdrawn(new CommentId(comment), PARK),
                Map.of("actorRole", "official"),
                id,
                Instant.parse("2026-03-31T10:00:00Z"));
    }
}
