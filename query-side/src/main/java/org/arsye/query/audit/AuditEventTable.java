package org.arsye.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events as the view {@code history} has them, narrowed as an auditor asks. */
@Component
class AuditEventTable {

    private static final String NARROWED = """
            from history h
            where h.position <= :p
              and h.position > :after and h.position < :before
              and (cast(:type as text) is null or h.type = cast(:type as text))
              and (cast(:role as text) is null or coalesce(lower(h.actor_role), 'public') = cast(:role as text))
              and (cast(:consultation as uuid) is null or h.consultation_id = cast(:consultation as uuid))
              and (cast(:body as uuid) is null or h.aggregate_id = cast(:body as uuid) or h.consultation_id in
                    (select c.consultation_id from consultation c where c.public_body_id = cast(:body as uuid)))
              and (cast(:from as timestamptz) is null or h.at >= cast(:from as timestamptz))
              and (cast(:to as timestamptz) is null or h.at < cast(:to as timestamptz))""";

    private static final String NEWEST = "select h.* " + NARROWED + " order by h.position desc limit :limit";
    private static final String OLDEST = "select h.* " + NARROWED + " order by h.position limit :limit";
    private static final String ONE = "select * from history where position = :p";

    private final JdbcClient database;

    AuditEventTable(JdbcClient database) {
        this.database = database;
    }

    /** Those after one position and before another, both left out. */
    List<AuditEntry> list(AuditFilter filter, long position, long after, long before, boolean newest, int limit) {
        return database.sql(newest ? NEWEST : OLDEST)
                .param("p", position)
                .param("after", after)
                .param("before", before)
                .param("type", filter.type(), Types.VARCHAR)
                .param("role", filter.role(), Types.VARCHAR)
                .param(
                        "consultation",
                        filter.consultation() == null
                                ? null
                                : filter.consultation().value(),
                        Types.OTHER)
                .param("body", filter.body() == null ? null : filter.body().value(), Types.OTHER)
                .param("from", Columns.time(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", Columns.time(filter.to()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query(AuditEventTable::entry)
                .list();
    }

    Optional<AuditEntry> one(long position) {
        return database.sql(ONE)
                .param("p", position)
                .query(AuditEventTable::entry)
                .optional();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        UUID consultation = Columns.uuid(row, "consultation_id");
        return new AuditEntry(
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
