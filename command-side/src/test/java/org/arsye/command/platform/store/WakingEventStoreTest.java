package org.arsye.command.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class WakingEventStoreTest {

    private final WakingEventStore store =
            WakingEventStore.of(EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()));

    /** It would wait a day; the test waits for it far longer than it takes to be woken. */
    @Test
    void a_follower_that_waits_is_woken_by_what_is_appended() throws Exception {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            TrackingEventStream stream = store.openStream(null);
            for (int round = 0; round < 100; round++) {
                CountDownLatch looking = new CountDownLatch(1);
                Future<Boolean> found = threads.submit(() -> {
                    looking.countDown();
                    return stream.hasNextAvailable(1, TimeUnit.DAYS);
                });
                looking.await();
                UUID appended = append();
                assertThat(found.get(60, TimeUnit.SECONDS)).isTrue();
                assertThat(((CommentWithdrawn) stream.nextAvailable().getPayload()).commentId())
                        .isEqualTo(new CommentId(appended));
            }
        } finally {
            // Who waits a day is not waited for.
            threads.shutdownNow();
            store.shutDown();
        }
    }

    @Test
    void a_follower_that_hears_of_nothing_looks_again_when_its_time_is_over() throws Exception {
        assertThat(store.openStream(null).hasNextAvailable(5, TimeUnit.MILLISECONDS))
                .isFalse();
        store.shutDown();
    }

    private UUID append() {
        UUID comment = UUID.randomUUID();
        store.publish(new GenericDomainEventMessage<>(
                "Comment",
                comment.toString(),
                0,
                new CommentWithdrawn(new CommentId(comment), new ConsultationId(UUID.randomUUID()))));
        return comment;
    }
}
