package org.arsye.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.arsye.events.EventCatalogue;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The record as one view reads it: what it takes by its position, none twice, none left out. Positions have no gaps and follow
 * the order of commits, so "after the last one read" is all there is to remember. What the view does not take stays in the
 * database; one message stands in for all of it at the end of a part.
 */
final class LedgerStream implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int BYTES_AT_ONCE = 2 << 20;
    private static final int POSITIONS_AT_ONCE = 50_000;

    /** A part ends after the event that fills it. An event that nobody knows is never left out. */
    private static final String PART =
            "select * from (select e.*, sum(octet_length(payload)) over (order by position) as bytes"
                    + " from (select " + StoredEvent.COLUMNS + " from store.event where position > ? and position <= ?"
                    + " and (?::text[] is null or type = any(?::text[]) or not type = any(?::text[])) order by position limit "
                    + ROWS_AT_ONCE
                    + ") e) f where bytes - octet_length(payload) < " + BYTES_AT_ONCE + " order by position";

    static final Set<String> KNOWN =
            EventCatalogue.all().stream().map(EventCatalogue::nameOf).collect(Collectors.toUnmodifiableSet());

    private final JdbcTemplate database;
    private final LedgerSource ledger;
    private final Bell bell;
    private final Predicate<String> concerns;
    private final String types;

    /**
     * @param concerns the aggregate types that the view is about: an unknown event of one of them cannot be passed over
     * @param types the events that the view takes
     */
    LedgerStream(JdbcTemplate database, LedgerSource ledger, Bell bell, Predicate<String> concerns, Set<String> types) {
        this.database = database;
        this.ledger = ledger;
        this.bell = bell;
        this.concerns = concerns;
        this.types = types.containsAll(KNOWN) ? null : texts(types);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new LedgerReader(this::part, ledger::lastPosition, bell, token == null ? -1 : positionOf(token));
    }

    /** What the view takes after a position, and up to another at most. */
    private LedgerReader.Part part(long after, long last) {
        long end = Math.min(last, after + POSITIONS_AT_ONCE);
        long[] bytes = new long[1];
        List<StoredEvent> rows = database.query(
                PART,
                (row, number) -> {
                    bytes[0] = row.getLong("bytes");
                    return StoredEvent.of(row);
                },
                after,
                end,
                types,
                types,
                texts(KNOWN));
        boolean full = rows.size() == ROWS_AT_ONCE || bytes[0] >= BYTES_AT_ONCE;
        long upTo = full ? rows.getLast().recorded().position() : end;
        // What stands before an unreadable event is still handled; the stop comes when it is the first of its part.
        List<TrackedEventMessage<?>> messages = new ArrayList<>(rows.size() + 1);
        for (StoredEvent row : rows) {
            try {
                messages.add(concerns.test(row.family()) ? row.message() : row.passedOver());
            } catch (UnreadableEvent stop) {
                if (messages.isEmpty()) {
                    throw stop;
                }
                return new LedgerReader.Part(
                        messages, positionOf(messages.getLast().trackingToken()));
            }
        }
        if (rows.isEmpty() || rows.getLast().recorded().position() < upTo) {
            messages.add(StoredEvent.passedOverUpTo(upTo));
        }
        return new LedgerReader.Part(messages, upTo);
    }

    private static String texts(Set<String> texts) {
        return "{" + String.join(",", texts) + "}";
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
        long last = ledger.lastPosition();
        return last < 0 ? null : new GlobalSequenceTrackingToken(last);
    }
}
