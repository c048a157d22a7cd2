package org.arsye.query.platform;

import java.util.List;
import java.util.UUID;
import org.arsye.ledger.entry.StoredEvent;

/**
 * The record byte for byte, for those who make or check the ledger: no class of an event is needed. What it answers may wait
 * for the store.
 */
public interface RawRecord {

    /** At most as many bytes of payload as are read at once, but for the event that passes the mark. */
    int BYTES_AT_ONCE = 4 << 20;

    /** The position of the last event; −1 before the first. */
    long lastPosition();

    /**
     * Events in their order, from a position on: as many as are there, at most as many as asked for. May be fewer, and none
     * only where there is none.
     *
     * @throws NoSuchEvent if what stands at that position has not even the form of an event of ours; what stands before such
     *     an event is answered
     */
    List<StoredEvent> from(long position, int most);

    /** The events of an aggregate in their order; on some stores without their positions, which are −1 then. */
    List<StoredEvent> ofAggregate(UUID aggregate);

    /** False if there is certainly no such event. */
    boolean mayHave(UUID event);

    /** Waits until there may be events after a position, at most for so long. */
    void await(long position, long millis) throws InterruptedException;

    /** Something stands in the record that is no event of ours. */
    final class NoSuchEvent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long position;

        NoSuchEvent(long position, String why) {
            super("the event at position " + position + " " + why);
            this.position = position;
        }

        /** Where it stands. */
        public long position() {
            return position;
        }
    }
}
