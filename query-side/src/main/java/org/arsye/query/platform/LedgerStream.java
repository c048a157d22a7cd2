package org.arsye.query.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arsye.events.EventCatalogue;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.postgresql.PGStatement;
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

    /** Tells the driver to take payloads as they are from the first time on; otherwise they come as hexadecimal text. */
    private static final int AS_BYTES = -1;

    /** A part ends after the event that fills it. An event that nobody knows is never left out. */
    private static final String PART =
            "select * from (select e.*, sum(octet_length(payload)) over (order by position) as bytes"
                    + " from (select " + StoredEvent.COLUMNS + " from store.event where position > ? and position <= ?"
                    + "%s order by position limit "
                    + ROWS_AT_ONCE
                    + ") e) f where bytes - octet_length(payload) < " + BYTES_AT_ONCE + " order by position";

    static final Set<String> KNOWN =
            EventCatalogue.all().stream().map(EventCatalogue::nameOf).collect(Collectors.toUnmodifiableSet());

    private final JdbcTemplate database;
    private final LedgerSource ledger;
    private final Bell bell;
    private final Wanted wanted;
    private final String part;

    LedgerStream(JdbcTemplate database, LedgerSource ledger, Bell bell, Wanted wanted) {
        this.database = database;
        this.ledger = ledger;
        this.bell = bell;
        this.wanted = wanted;
        part = PART.formatted(notThese(wanted.types()));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new LedgerReader(this::part, ledger::lastPosition, bell, token == null ? -1 : positionOf(token));
    }

    /** What the view takes after a position, and up to another at most. */
    private LedgerReader.Part part(long after, long last) {
        long end = Math.min(last, after + POSITIONS_AT_ONCE);
        long[] bytes = new long[1];
        List<StoredEvent> rows = database.query(connection -> asked(connection, after, end), (row, number) -> {
            bytes[0] = row.getLong(11);
            return StoredEvent.of(row);
        });
        boolean full = rows.size() == ROWS_AT_ONCE || bytes[0] >= BYTES_AT_ONCE;
        long upTo = full ? rows.getLast().recorded().position() : end;
        // What stands before an unreadable event is still handled; the stop comes when it is the first of its part.
        List<TrackedEventMessage<?>> messages = new ArrayList<>(rows.size() + 1);
        for (StoredEvent row : rows) {
            try {
                messages.add(row.message(wanted));
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

    private PreparedStatement asked(Connection connection, long after, long end) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(part);
        statement.unwrap(PGStatement.class).setPrepareThreshold(AS_BYTES);
        statement.setLong(1, after);
        statement.setLong(2, end);
        return statement;
    }

    /** Stands in the statement itself: so the database looks a type up at once, and does not go through a list for each row. */
    private static String notThese(Set<String> taken) {
        String others =
                KNOWN.stream().filter(type -> !taken.contains(type)).sorted().collect(Collectors.joining(","));
        return others.isEmpty() ? "" : " and type <> all('{" + others + "}'::text[])";
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
