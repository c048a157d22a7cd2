package org.arsye.query.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.arsye.ledger.entry.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code store.event} as they are. */
@Component
@OnStore(StoreKind.POSTGRES)
class PostgresRawRecord implements RawRecord {

    private static final long LOOK_MILLIS = 1_000;

    private static final String COLUMNS =
            "select " + org.arsye.query.platform.StoredEvent.COLUMNS + " from store.event where ";

    /** A part ends after the event that fills it. */
    private static final String FROM =
            "select * from (select e.*, sum(octet_length(payload)) over (order by position) as bytes from ("
                    + COLUMNS + "position >= ? order by position limit ?) e) f where bytes - octet_length(payload) < "
                    + BYTES_AT_ONCE + " order by position";

    private static final String OF_AGGREGATE = COLUMNS + "aggregate_id = ? order by sequence";
    private static final String LAST = "select coalesce(max(position), -1) from store.event";
    private static final String HAS = "select exists (select from store.event where event_id = ?)";

    private final JdbcTemplate database;
    private final Bell bell;

    PostgresRawRecord(JdbcTemplate database, Bell bell) {
        this.database = database;
        this.bell = bell;
    }

    @Override
    public long lastPosition() {
        return database.queryForObject(LAST, Long.class);
    }

    @Override
    public List<StoredEvent> from(long position, int most) {
        return database.query(FROM, (row, number) -> event(row), position, most);
    }

    @Override
    public List<StoredEvent> ofAggregate(UUID aggregate) {
        return database.query(OF_AGGREGATE, (row, number) -> event(row), aggregate);
    }

    @Override
    public boolean mayHave(UUID event) {
        return Boolean.TRUE.equals(database.queryForObject(HAS, Boolean.class, event));
    }

    @Override
    public void await(long position, long millis) throws InterruptedException {
        bell.start();
        // Noted before the question: a ring during it is not waited for.
        long heard = bell.rings();
        if (lastPosition() <= position) {
            bell.await(heard, Math.min(millis, LOOK_MILLIS));
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("revision"),
                row.getObject("aggregate_id", UUID.class),
                row.getString("aggregate_type"),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }
}
