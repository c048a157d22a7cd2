package org.arsye.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code history}. */
@Component
class HistoryTable {

    private static final Spans HISTORY = Spans.of("history", "position");

    private static final String OF_CONSULTATION = """
            select * from history
            where consultation_id = :id and position > :after and position <= :p
            order by position limit :limit""";

    private static final String OF_AGGREGATE = """
            select * from history where aggregate_id = :id and position <= :p order by position""";

    private static final String ROLES = """
            select distinct on (aggregate_id) aggregate_id, actor_role from history
            where aggregate_id = any(:ids) and type = :type and position <= :p
            order by aggregate_id, position desc""";

    private static final String FIRST = """
            select distinct on (aggregate_id) aggregate_id, at from history
            where aggregate_id = any(:ids) and type = :type and position <= :p
            order by aggregate_id, position""";

    /**
     * Several writers' times run back a little from one position to the next. What is told as of an instant holds nothing
     * later, so it ends before the first event that is; clocks that differ by more than ten minutes are out of order.
     */
    private static final String POSITION_AT = """
            with later as (select at from history where at > :at order by at limit 1)
            select coalesce(
                (select min(h.position + 0) - 1 from history h, later
                 where h.at > :at and h.at <= later.at + interval '10 minutes'),
                (select max(position) from history),
                -1)""";

    private static final String TIME_OF = """
            select at from history where position = :p""";

    private final Writes writes;
    private final JdbcClient database;

    HistoryTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void note(ConsultationId consultation, Recorded at) {
        writes.note(
                HISTORY,
                at,
                row -> row.set("position", at.position())
                        .set("event_id", at.eventId())
                        .set("at", at.at())
                        .set("type", at.type())
                        .set("aggregate_type", at.aggregateType())
                        .set("aggregate_id", at.aggregateId())
                        .set("sequence", at.sequence())
                        .set("consultation_id", consultation == null ? null : consultation.value())
                        .set("actor_role", at.actorRole())
                        .set("actor_id", at.actorId()));
    }

    List<HistoryEntry> ofConsultation(ConsultationId id, long position, long after, int limit) {
        return database.sql(OF_CONSULTATION)
                .param("id", id.value())
                .param("p", position)
                .param("after", after)
                .param("limit", limit)
                .query(HistoryTable::entry)
                .list();
    }

    List<HistoryEntry> of(UUID aggregate, long position) {
        return database.sql(OF_AGGREGATE)
                .param("id", aggregate)
                .param("p", position)
                .query(HistoryTable::entry)
                .list();
    }

    Map<UUID, String> roles(Collection<UUID> aggregates, String type, long position) {
        Map<UUID, String> roles = new HashMap<>();
        database.sql(ROLES)
                .param("ids", aggregates.toArray(UUID[]::new))
                .param("type", type)
                .param("p", position)
                .query(row -> {
                    roles.put(Columns.uuid(row, "aggregate_id"), row.getString("actor_role"));
                });
        return roles;
    }

    Map<UUID, Instant> first(Collection<UUID> aggregates, String type, long position) {
        Map<UUID, Instant> first = new HashMap<>();
        database.sql(FIRST)
                .param("ids", aggregates.toArray(UUID[]::new))
                .param("type", type)
                .param("p", position)
                .query(row -> {
                    first.put(Columns.uuid(row, "aggregate_id"), Columns.instant(row, "at"));
                });
        return first;
    }

    long positionAt(Instant instant) {
        return database.sql(POSITION_AT)
                .param("at", Columns.time(instant))
                .query(Long.class)
                .single();
    }

    Optional<Instant> timeOf(long position) {
        return database.sql(TIME_OF)
                .param("p", position)
                .query((row, number) -> Columns.instant(row, "at"))
                .optional();
    }

    private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        UUID consultation = Columns.uuid(row, "consultation_id");
        return new HistoryEntry(
                row.getLong("position"),
                Columns.uuid(row, "event_id"),
                Columns.instant(row, "at"),
                row.getString("type"),
                row.getString("aggregate_type"),
                Columns.uuid(row, "aggregate_id"),
                row.getLong("sequence"),
                consultation == null ? null : new ConsultationId(consultation),
                row.getString("actor_role"),
                row.getString("actor_id"));
    }
}
