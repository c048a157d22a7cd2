package org.arsye.command.platform.axonserver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.OnStore;
import org.arsye.command.platform.StoreAway;
import org.arsye.command.platform.StoreKind;
import org.arsye.command.platform.web.Done;
import org.arsye.command.platform.web.RecordedCommands;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Commands in the record on Axon Server, as of the moment of asking. */
@Component
@OnStore(StoreKind.AXONSERVER)
class FollowedCommands implements RecordedCommands {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final EventStore events;
    private final FollowedCommandTable table;

    FollowedCommands(EventStore events, FollowedCommandTable table) {
        this.events = events;
        this.table = table;
    }

    @Override
    public Optional<Done> find(CommandId commandId) {
        awaitHead();
        return table.find(commandId.value()).map(row -> new Done(commandId, row.eventId(), row.position()));
    }

    private void awaitHead() {
        TrackingToken head = events.createHeadToken();
        long wanted = head == null ? -1 : head.position().orElseThrow();
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (table.reached() < wanted) {
            if (System.nanoTime() > deadline) {
                throw StoreAway.notRecorded(null);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
