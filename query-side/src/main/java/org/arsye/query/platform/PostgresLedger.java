package org.arsye.query.platform;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The record in PostgreSQL: the table of the command side, read only. */
@Component
@OnStore(StoreKind.POSTGRES)
class PostgresLedger implements LedgerSource {

    private static final String LAST = "select coalesce(max(position), -1) from store.event";

    private final JdbcTemplate database;
    private final Bell bell;

    PostgresLedger(JdbcTemplate database, Bell bell) {
        this.database = database;
        this.bell = bell;
    }

    @Override
    public void start() {
        bell.start();
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> stream(Wanted wanted) {
        return new LedgerStream(database, this, bell, wanted);
    }

    @Override
    public long lastPosition() {
        Long last = database.queryForObject(LAST, Long.class);
        return last == null ? -1 : last;
    }
}
