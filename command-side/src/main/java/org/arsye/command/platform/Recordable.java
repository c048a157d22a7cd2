package org.arsye.command.platform;

import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.EntryWriter;
import org.arsye.ledger.entry.StoredEvent;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * What is recorded must have an entry in the ledger (ledger format, section 2), or the ledger would stand still before it for
 * ever: so it is made here once, before anything is written.
 */
public final class Recordable {

    /** The longest that a position can be written: an entry that fits here fits wherever it will stand. */
    public static final long FURTHEST_POSITION = (1L << 53) - 1;

    private Recordable() {}

    /**
     * Checks an event that is about to be recorded.
     *
     * @param event at {@link #FURTHEST_POSITION}
     * @throws Unrecordable if it has no entry
     */
    public static void check(StoredEvent event) {
        try {
            new EntryWriter().written(event);
        } catch (Refused refused) {
            throw new Unrecordable(refused.flaw());
        }
    }

    /** An event has no entry; nothing was written. Says which rule stands in the way, nothing of the event. */
    public static final class Unrecordable extends EventStoreException {

        private static final long serialVersionUID = 1L;

        private final Flaw flaw;

        Unrecordable(Flaw flaw) {
            super("the ledger has no entry for this: " + flaw);
            this.flaw = flaw;
        }

        /** Whether it would have one if it were shorter. */
        public boolean isTooLarge() {
            return flaw == Flaw.ENTRY_TOO_LARGE;
        }
    }
}
