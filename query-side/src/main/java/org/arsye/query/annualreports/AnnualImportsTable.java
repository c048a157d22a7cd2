package org.arsye.query.annualreports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Row;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code annual_import}: consultations that bodies brought over, as far as a year counts them. */
@Component
class AnnualImportsTable {

    private static final Spans IMPORT = Spans.of("annual_import", "past_consultation_id");

    private static final String OF_YEAR = """
            select * from annual_import
            where norm_pack = :pack and opened_year = :year and valid_from <= :p and :p < valid_to
                and (:body::uuid is null or public_body_id = :body)
            order by imported""";

    private static final String UNRULED = """
            select count(*) from annual_import
            where norm_pack = '' and opened_year = :year and valid_from <= :p and :p < valid_to
                and (:body::uuid is null or public_body_id = :body)""";

    private final Writes writes;
    private final JdbcClient database;

    AnnualImportsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void bring(PastConsultationImported event, Recorded at) {
        writes.begin(IMPORT, at, row -> {
            row.set("past_consultation_id", event.pastConsultationId().value())
                    .set("imported", at.position())
                    .set("public_body_id", event.publicBodyId().value())
                    .set("reference", event.reference());
            said(
                    row,
                    event.title(),
                    event.documentType(),
                    event.normPack(),
                    event.openedOn(),
                    event.reportPublishedOn(),
                    event.figures(),
                    event.writtenContributors(),
                    event.meetingParticipants());
        });
    }

    void correct(PastConsultationCorrected event, Recorded at) {
        writes.change(IMPORT, event.pastConsultationId().value(), at, row -> {
            row.set("corrected", at.position());
            said(
                    row,
                    event.title(),
                    event.documentType(),
                    event.normPack(),
                    event.openedOn(),
                    event.reportPublishedOn(),
                    event.figures(),
                    event.writtenContributors(),
                    event.meetingParticipants());
        });
    }

    private static void said(
            Row row,
            LocalizedText title,
            DocumentType type,
            String pack,
            LocalDate opened,
            LocalDate published,
            ReportFigures figures,
            Integer contributors,
            Integer participants) {
        row.set("title", title)
                .set("document_type", type)
                .set("norm_pack", pack == null ? "" : pack)
                .set("opened_year", opened.getYear())
                .set("report_published_on", published == null ? null : published.toString())
                .set("figures", figures == null ? null : Columns.json(figures))
                .set("written_contributors", contributors)
                .set("meeting_participants", participants);
    }

    /** @param body null for all of them */
    AnnualImports of(String pack, int year, PublicBodyId body, long position) {
        return new AnnualImports(
                asked(OF_YEAR, year, body, position)
                        .param("pack", pack)
                        .query(AnnualImportsTable::row)
                        .list(),
                asked(UNRULED, year, body, position).query(Integer.class).single());
    }

    private JdbcClient.StatementSpec asked(String sql, int year, PublicBodyId body, long position) {
        return database.sql(sql)
                .param("year", year)
                .param("body", body == null ? null : body.value(), java.sql.Types.OTHER)
                .param("p", position);
    }

    private static AnnualImport row(ResultSet row, int number) throws SQLException {
        return new AnnualImport(
                new PastConsultationId(Columns.uuid(row, "past_consultation_id")),
                row.getLong("imported"),
                row.getObject("corrected", Long.class),
                new PublicBodyId(Columns.uuid(row, "public_body_id")),
                Columns.name(row, "document_type", DocumentType.class),
                row.getString("reference"),
                Columns.localized(row, "title"),
                counts(row));
    }

    private static ImportedCounts counts(ResultSet row) throws SQLException {
        Map<ImportedFigure, Integer> counts = new EnumMap<>(ImportedFigure.class);
        counts.put(ImportedFigure.CONSULTATIONS, 1);
        counts.put(ImportedFigure.REPORTS_PUBLISHED, row.getString("report_published_on") == null ? 0 : 1);
        counts.put(ImportedFigure.WITHOUT_FIGURES, row.getString("figures") == null ? 1 : 0);
        counts.put(ImportedFigure.PARTICIPANTS_IN_MEETINGS, row.getInt("meeting_participants"));
        counts.put(ImportedFigure.WRITTEN_CONTRIBUTORS, row.getInt("written_contributors"));
        if (row.getString("figures") != null) {
            ReportFigures said = Columns.read(row, "figures", ReportFigures.class);
            ImportedFigure.PARTS_OF_RECEIVED.forEach(part -> counts.put(part, part.of(said)));
            counts.put(ImportedFigure.COMMENTS_RECEIVED, ImportedFigure.COMMENTS_RECEIVED.of(said));
        }
        return new ImportedCounts(counts);
    }
}
