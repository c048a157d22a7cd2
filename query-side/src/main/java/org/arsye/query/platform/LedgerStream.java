package org.arsye.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The record as one view reads it: every event by its position, none twice, none left out. Positions have no gaps and follow
 * the order of commits, so "after the last one read" is all there is to remember.
 */
final class LedgerStream implements StreamableMessageSource<TrackedEventMessage<?>> {

    static final int ROWS_AT_ONCE = 500;

    private static final String AFTER = "select " + StoredEvent.COLUMNS
            + " from store.event where position > ? order by position limit " + ROWS_AT_ONCE;

    private final JdbcTemplate database;
    private final Bell bell;
    private final Predicate<String> concerns;

    /** @param concerns the aggregate types that the view is about: an unknown event of one of them cannot be passed over */
    LedgerStream(JdbcTemplate database, Bell bell, Predicate<String> concerns) {
        this.database = database;
        this.bell = bell;
        this.concerns = concerns;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new LedgerReader(this::after, bell, token == null ? -1 : positionOf(token));
    }

    private List<TrackedEventMessage<?>> after(long position) {
        List<StoredEvent> rows = database.query(AFTER, (row, number) -> StoredEvent.of(row), position);
        // What stands before an unreadable event is still handled; the stop comes when it is the first of its batch.
        List<TrackedEventMessage<?>> messages = new ArrayList<>(rows.size());
        for (StoredEvent row : rows) {
            try {
                messages.add(concerns(row) ? row.message() : row.passedOver());
            } catch (UnreadableEvent stop) {
                if (messages.isEmpty()) {
                    throw stop;
                }
                return messages;
            }
        }
        return messages;
    }

    private boolean concerns(StoredEvent row) {
        return row.known() || concerns.test(row.recorded().aggregateType());
    }

    private static long positionOf(TrackingToken token) {
        return ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    }

    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        Long last = database.queryForObject("select max(position) from store.event", Long.class);
        return last == null ? null : new GlobalSequenceTrackingToken(last);
    }
}
