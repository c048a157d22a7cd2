package org.arsye.command.platform.store;

/** Somebody else recorded that sequence number of the aggregate, or that very event, before. */
final class AppendConflict extends RuntimeException {

    private final EventRow row;

    AppendConflict(EventRow row) {
        super("aggregate " + row.aggregateId() + " has an event at sequence " + row.sequence(), null, false, false);
        this.row = row;
    }

    EventRow row() {
        return row;
    }
}
