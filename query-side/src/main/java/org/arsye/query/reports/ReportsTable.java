package org.arsye.query.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code report}. */
@Component
class ReportsTable {

    private static final Spans REPORT = Spans.of("report", "consultation_id");

    private static final String VERSIONS = """
            select *, :p < valid_to as current from report
            where consultation_id = :id and valid_from <= :p
            order by valid_from desc""";

    private static final String REPORTED = """
            select consultation_id from report
            where consultation_id = any(:ids) and valid_from <= :p and :p < valid_to""";

    private final Writes writes;
    private final JdbcClient database;

    ReportsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void publish(ReportPublished event, Recorded at) {
        writes.begin(
                REPORT,
                at,
                row -> row.set("consultation_id", event.consultationId().value())
                        .set("sequence", at.sequence())
                        .set("version", event.version())
                        .set("as_of", event.asOf())
                        .set("published_at", at.at())
                        .set("figures", Columns.json(event.figures()))
                        .set("conclusion", event.conclusion())
                        .set("reason", event.reason()));
    }

    List<ReportRow> versions(ConsultationId id, long position) {
        return database.sql(VERSIONS)
                .param("id", id.value())
                .param("p", position)
                .query(ReportsTable::report)
                .list();
    }

    /** Those of them that have a report. */
    Set<ConsultationId> reported(Collection<ConsultationId> ids, long position) {
        return Set.copyOf(database.sql(REPORTED)
                .param("ids", ids.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .param("p", position)
                .query((row, number) -> new ConsultationId(Columns.uuid(row, "consultation_id")))
                .list());
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
