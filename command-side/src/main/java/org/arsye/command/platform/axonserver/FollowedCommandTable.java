package org.arsye.command.platform.axonserver;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.arsye.command.platform.OnStore;
import org.arsye.command.platform.StoreKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code command.recorded_command}: which commands are in the record on Axon Server, and how far that was looked up. */
@Component
@OnStore(StoreKind.AXONSERVER)
class FollowedCommandTable {

    /**
     * Written by the follower's token store in the transaction of its rows; also for events that it has no use for. Up to
     * the head at its very first start the token stands inside another that says so.
     */
    private static final String REACHED = """
            select coalesce(token ->> 'globalIndex', token -> 'currentToken' ->> 'globalIndex')::bigint
            from (select convert_from(token, 'UTF8')::jsonb as token
                  from command.token_entry where processor_name = ? and segment = 0) as follower""";

    private final JdbcClient database;

    FollowedCommandTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param commandId what the event came from
     * @param eventId the event
     * @param position its place in the record
     */
    record Row(UUID commandId, UUID eventId, long position) {}

    /** Adds what one batch brings; a command's later events only move its position on. */
    void add(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into command.recorded_command (command_id, event_id, position)
                        select command_id, (array_agg(event_id order by position))[1], max(position)
                        from unnest(?, ?, ?) as r (command_id, event_id, position) group by command_id
                        on conflict (command_id) do update set position = excluded.position""")
                .params(
                        rows.stream().map(Row::commandId).toArray(UUID[]::new),
                        rows.stream().map(Row::eventId).toArray(UUID[]::new),
                        rows.stream().map(Row::position).toArray(Long[]::new))
                .update();
    }

    Optional<Row> find(UUID commandId) {
        return database.sql("select event_id, position from command.recorded_command where command_id = ?")
                .param(commandId)
                .query((row, number) ->
                        new Row(commandId, row.getObject("event_id", UUID.class), row.getLong("position")))
                .optional();
    }

    /** The last position looked at; -1 before the first. */
    long reached() {
        return database
                .sql(REACHED)
                .param(FollowedCommandProjection.NAME)
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .stream()
                .filter(position -> position != null)
                .findFirst()
                .orElse(-1L);
    }
}
