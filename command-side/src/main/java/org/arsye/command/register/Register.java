package org.arsye.command.register;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The register as a whole: it follows the record and can be waited for. */
@Component
public class Register {

    /** Far longer than a batch takes; a request that waits longer is better asked again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final EventStore events;
    private final ReachedTable reached;

    Register(EventStore events, ReachedTable reached) {
        this.events = events;
        this.reached = reached;
    }

    /**
     * Waits until the register has taken in all that was in the record when this was called. It blocks its thread.
     *
     * @return the position reached, -1 for an empty record
     * @throws RegisterBehind if that takes too long
     */
    public long awaitHead() {
        long wanted = lastPosition();
        long patience = System.nanoTime() + LONGEST_WAIT.toNanos();
        long position = reached.position();
        while (position < wanted) {
            if (System.nanoTime() > patience) {
                throw new RegisterBehind(wanted - position);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            position = reached.position();
        }
        return position;
    }

    /** The position of the last event of the record, whether or not the register has taken it in; -1 for an empty record. */
    public long lastPosition() {
        TrackingToken head = events.createHeadToken();
        return head == null ? -1 : head.position().orElseThrow();
    }
}
