package org.arsye.command.platform;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Nothing can be recorded just now; asked again a little later, it can. */
public final class StoreAway extends EventStoreException {

    private final boolean doubtful;

    private StoreAway(String message, boolean doubtful, Throwable cause) {
        super(message, cause);
        this.doubtful = doubtful;
    }

    /** It is certain that nothing was recorded. */
    public static StoreAway notRecorded(Throwable cause) {
        return new StoreAway("not recorded: the store is away", false, cause);
    }

    /** The answer to the commit was lost: it is recorded, or it is not. */
    public static StoreAway notKnown(Throwable cause) {
        return new StoreAway("not known whether it was recorded", true, cause);
    }

    /** Whether it may be recorded after all. */
    public boolean isDoubtful() {
        return doubtful;
    }
}
