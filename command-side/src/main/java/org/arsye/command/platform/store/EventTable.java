package org.arsye.command.platform.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;

/** All SQL of the event store. */
final class EventTable {

    /** Whoever gives positions holds this lock until the commit: {@code "arsye"} in ASCII. */
    private static final long POSITIONS = 0x6172737965L;

    private static final String LOCK = "select pg_advisory_xact_lock(" + POSITIONS + ")";

    /** By index, row by row: with joins or plain EXISTS a planner that knows the table as small scans it when it is large. */
    private static final String TAKEN = """
            select wanted.place
              from unnest(?::uuid[], ?::bigint[], ?::uuid[]) with ordinality
                   as wanted (aggregate_id, sequence, event_id, place)
              left join lateral (select true as yes from store.event e
                                  where e.aggregate_id = wanted.aggregate_id and e.sequence = wanted.sequence
                                  limit 1) as place_taken on true
              left join lateral (select true as yes from store.event e
                                  where e.event_id = wanted.event_id
                                  limit 1) as id_taken on true
             where place_taken.yes or id_taken.yes
            """;

    private static final String INSERT = """
            with written as (
                insert into store.event (position, event_id, aggregate_id, aggregate_type, sequence,
                                         type, revision, at, payload, metadata)
                select head.next + place - 1, event_id, aggregate_id, aggregate_type, sequence, type, revision, at,
                       payload, metadata
                  from (select coalesce(max(position) + 1, 0) as next from store.event) as head,
                       unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[],
                              ?::bytea[], ?::bytea[])
                       with ordinality as row (event_id, aggregate_id, aggregate_type, sequence, type, revision, at,
                                               payload, metadata, place)
                returning position)
            select min(position) from written
            """;

    private static final String COLUMNS = """
            select position, event_id, aggregate_id, aggregate_type, sequence, type, revision, at, payload, metadata
              from store.event
            """;

    private static final String FOLLOWING = COLUMNS + " where position > ? order by position limit ?";

    private static final String OF_AGGREGATE =
            COLUMNS + " where aggregate_id = ? and sequence >= ? order by sequence limit ?";

    private static final String LAST_SEQUENCE = "select max(sequence) from store.event where aggregate_id = ?";

    private static final String LAST_POSITION = "select coalesce(max(position), -1) from store.event";

    private static final String LAST_POSITION_BEFORE =
            "select coalesce(min(position) - 1, (select coalesce(max(position), -1) from store.event))"
                    + " from store.event where at >= ?";

    private static final String POSITION_OF =
            "select event_id, aggregate_id, sequence, position from store.event where event_id = any (?)";

    private EventTable() {}

    /** Waits until nobody else is giving positions; the lock ends with the transaction. */
    static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.execute();
        }
    }

    /** Takes the lock and writes, as one message to the server: outside a transaction it is one, from lock to commit. */
    static long lockAndInsert(Connection connection, List<EventRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK + ";" + INSERT)) {
            bind(statement, connection, rows);
            statement.execute();
            statement.getMoreResults();
            return first(statement.getResultSet());
        }
    }

    /** The rows whose aggregate and sequence, or whose identity, are in the table already. */
    static Set<EventRow> taken(Connection connection, List<EventRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
            statement.setArray(1, uuids(connection, rows, EventRow::aggregateId));
            statement.setArray(2, array(connection, "bigint", rows, EventRow::sequence));
            statement.setArray(3, uuids(connection, rows, EventRow::eventId));
            Set<EventRow> taken = new HashSet<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    taken.add(rows.get(result.getInt(1) - 1));
                }
            }
            return taken;
        }
    }

    static long lastPosition(Connection connection) throws SQLException {
        return number(connection, LAST_POSITION);
    }

    /** Writes the rows at consecutive positions and tells the first. Whoever calls it holds the lock. */
    static long insert(Connection connection, List<EventRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            bind(statement, connection, rows);
            return first(statement.executeQuery());
        }
    }

    private static void bind(PreparedStatement statement, Connection connection, List<EventRow> rows)
            throws SQLException {
        statement.setArray(1, uuids(connection, rows, EventRow::eventId));
        statement.setArray(2, uuids(connection, rows, EventRow::aggregateId));
        statement.setArray(3, array(connection, "text", rows, EventRow::aggregateType));
        statement.setArray(4, array(connection, "bigint", rows, EventRow::sequence));
        statement.setArray(5, array(connection, "text", rows, EventRow::type));
        statement.setArray(6, array(connection, "text", rows, EventRow::revision));
        statement.setArray(
                7, array(connection, "timestamptz", rows, row -> row.at().toString()));
        statement.setArray(8, bytes(connection, rows, EventRow::payload));
        statement.setArray(9, bytes(connection, rows, EventRow::metadata));
    }

    private static long first(ResultSet position) throws SQLException {
        position.next();
        return position.getLong(1);
    }

    /** Where those of the rows stand that are recorded, each at its place of its aggregate. */
    static Map<EventRow, Long> positionsOf(Connection connection, List<EventRow> rows) throws SQLException {
        Map<List<Object>, Long> recorded = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(POSITION_OF)) {
            statement.setArray(1, uuids(connection, rows, EventRow::eventId));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    recorded.put(
                            List.of(
                                    result.getObject(1, UUID.class),
                                    result.getObject(2, UUID.class),
                                    result.getLong(3)),
                            result.getLong(4));
                }
            }
        }
        Map<EventRow, Long> found = new HashMap<>();
        for (EventRow row : rows) {
            Long position = recorded.get(List.<Object>of(row.eventId(), row.aggregateId(), row.sequence()));
            if (position != null) {
                found.put(row, position);
            }
        }
        return found;
    }

    static List<TrackedDomainEventData<byte[]>> following(Connection connection, long position, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOLLOWING)) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            return read(
                    statement,
                    result -> new TrackedDomainEventData<>(
                            new GlobalSequenceTrackingToken(result.getLong("position")), entry(result)));
        }
    }

    static List<DomainEventData<byte[]>> ofAggregate(Connection connection, UUID aggregate, long first, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_AGGREGATE)) {
            statement.setObject(1, aggregate);
            statement.setLong(2, first);
            statement.setInt(3, limit);
            return read(statement, EventTable::entry);
        }
    }

    /** The last sequence number of an aggregate, or null if it has no events. */
    static Long lastSequence(Connection connection, UUID aggregate) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST_SEQUENCE)) {
            statement.setObject(1, aggregate);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                long last = result.getLong(1);
                return result.wasNull() ? null : last;
            }
        }
    }

    /** The position before the first event at or after an instant. */
    static long lastPositionBefore(Connection connection, OffsetDateTime instant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST_POSITION_BEFORE)) {
            statement.setObject(1, instant);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static GenericDomainEventEntry<byte[]> entry(ResultSet result) throws SQLException {
        return new GenericDomainEventEntry<>(
                result.getString("aggregate_type"),
                result.getString("aggregate_id"),
                result.getLong("sequence"),
                result.getString("event_id"),
                result.getObject("at", OffsetDateTime.class).toInstant().atOffset(ZoneOffset.UTC),
                result.getString("type"),
                result.getString("revision"),
                result.getBytes("payload"),
                result.getBytes("metadata"));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Array uuids(Connection connection, List<EventRow> rows, Function<EventRow, UUID> column)
            throws SQLException {
        return array(connection, "uuid", rows, column);
    }

    private static Array bytes(Connection connection, List<EventRow> rows, Function<EventRow, byte[]> column)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    private static Array array(Connection connection, String type, List<EventRow> rows, Function<EventRow, ?> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private static <T> List<T> read(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                found.add(reader.read(result));
            }
        }
        return found;
    }

    private interface RowReader<T> {
        T read(ResultSet result) throws SQLException;
    }
}
