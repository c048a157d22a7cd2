package org.arsye.query.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code report}. */
@Component
class ReportsTable {

    private static final String TABLE = "report";

    private static final String SUPERSEDE = """
            update report set valid_to = ?
            where consultation_id = ? and valid_to = 9223372036854775807 and valid_from < ?""";

    private static final String PUBLISH = """
            insert into report
                (consultation_id, valid_from, valid_to, sequence, version, as_of, published_at, figures, conclusion, reason)
            values (?, ?, 9223372036854775807, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
            on conflict do nothing""";

    private static final String VERSIONS = """
            select *, :p < valid_to as current from report
            where consultation_id = :id and valid_from <= :p
            order by valid_from desc""";

    private final Writes writes;
    private final JdbcClient database;

    ReportsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void publish(ReportPublished event, Recorded at) {
        UUID id = event.consultationId().value();
        writes.add(TABLE, SUPERSEDE, at.position(), id, at.position());
        writes.add(
                TABLE,
                PUBLISH,
                id,
                at.position(),
                at.sequence(),
                event.version(),
                event.asOf(),
                Columns.time(at.at()),
                Columns.json(event.figures()),
                Columns.json(event.conclusion()),
                Columns.json(event.reason()));
    }

    List<ReportRow> versions(ConsultationId id, long position) {
        return database.sql(VERSIONS)
                .param("id", id.value())
                .param("p", position)
                .query(ReportsTable::report)
                .list();
    }

    private static ReportRow report(ResultSet row, int number) throws SQLException {
        UUID id = Columns.uuid(row, "consultation_id");
        long position = row.getLong("valid_from");
        long sequence = row.getLong("sequence");
        return new ReportRow(
                new ConsultationId(id),
                row.getInt("version"),
                position,
                Columns.instant(row, "published_at"),
                row.getLong("as_of"),
                Columns.read(row, "figures", ReportFigures.class),
                Columns.sealed(row, "conclusion", id, sequence, "conclusion", position),
                Columns.sealed(row, "reason", id, sequence, "reason", position),
                row.getBoolean("current"));
    }

    /** A version whose words are still sealed. */
    record ReportRow(
            ConsultationId consultationId,
            int version,
            long position,
            Instant publishedAt,
            long asOf,
            ReportFigures figures,
            SealedField<LocalizedText> conclusion,
            SealedField<LocalizedText> reason,
            boolean current) {}
}
