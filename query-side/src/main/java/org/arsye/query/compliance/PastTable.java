package org.arsye.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Row;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code compliance_past}: consultations that bodies brought over from their past. */
@Component
class PastTable {

    private static final Spans PAST = Spans.of("compliance_past", "past_consultation_id");

    private static final String OF = """
            select * from compliance_past
            where valid_from <= :p and :p < valid_to
                and (:id::uuid is null or past_consultation_id = :id)
                and (:body::uuid is null or public_body_id = :body)
                and imported < :before
            order by imported desc limit :limit""";

    private static final String VERSIONS = """
            select * from compliance_past
            where past_consultation_id = :id and valid_from <= :p
            order by valid_from desc""";

    private final Writes writes;
    private final JdbcClient database;

    PastTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void bring(PastConsultationImported event, Recorded at) {
        writes.begin(PAST, at, row -> {
            said(
                    row,
                    event.title(),
                    event.documentType(),
                    event.normPack(),
                    event.openedOn(),
                    event.closedOn(),
                    event.reportAnnouncedOn(),
                    event.reportPublishedOn(),
                    event.figures(),
                    event.writtenContributors(),
                    event.meetingParticipants(),
                    event.source());
            row.set("past_consultation_id", event.pastConsultationId().value())
                    .set("public_body_id", event.publicBodyId().value())
                    .set("reference", event.reference())
                    .set("zone", event.zone())
                    .set("imported", at.position())
                    .set("sequence", at.sequence())
                    .set("import_id", event.importId().value())
                    .set("import_row", event.row());
        });
    }

    void correct(PastConsultationCorrected event, Recorded at) {
        writes.change(PAST, event.pastConsultationId().value(), at, row -> {
            said(
                    row,
                    event.title(),
                    event.documentType(),
                    event.normPack(),
                    event.openedOn(),
                    event.closedOn(),
                    event.reportAnnouncedOn(),
                    event.reportPublishedOn(),
                    event.figures(),
                    event.writtenContributors(),
                    event.meetingParticipants(),
                    event.source());
            row.set("zone", event.zone())
                    .set("sequence", at.sequence())
                    .set("corrected", at.position())
                    .set("reason", event.reason());
        });
    }

    private static void said(
            Row row,
            LocalizedText title,
            DocumentType type,
            String pack,
            LocalDate opened,
            LocalDate closed,
            LocalDate announced,
            LocalDate published,
            ReportFigures figures,
            Integer contributors,
            Integer participants,
            Sealed<String> source) {
        row.set("title", title)
                .set("document_type", type)
                .set("norm_pack", pack)
                .set("opened_on", opened.toString())
                .set("closed_on", closed.toString())
                .set("report_announced_on", announced == null ? null : announced.toString())
                .set("report_published_on", published == null ? null : published.toString())
                .set("figures", figures == null ? null : Columns.json(figures))
                .set("written_contributors", contributors)
                .set("meeting_participants", participants)
                .set("source", source);
    }

    /** Brought over latest first. */
    List<Past> list(PublicBodyId body, long before, int limit, long position) {
        return ask(null, body, before, limit, position);
    }

    List<Past> all(PublicBodyId body, long position) {
        return ask(null, body, Long.MAX_VALUE, Integer.MAX_VALUE, position);
    }

    Optional<Past> one(PastConsultationId id, long position) {
        return ask(id.value(), null, Long.MAX_VALUE, 1, position).stream().findFirst();
    }

    /** As it was said each time, the latest first. */
    List<Past> versions(PastConsultationId id, long position) {
        return database.sql(VERSIONS)
                .param("id", id.value())
                .param("p", position)
                .query((row, number) -> past(row))
                .list();
    }

    private List<Past> ask(UUID id, PublicBodyId body, long before, int limit, long position) {
        return database.sql(OF)
                .param("p", position)
                .param("id", id)
                .param("body", body == null ? null : body.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> past(row))
                .list();
    }

    /**
     * One row.
     *
     * @param shownBy the position of the import, or of the correction that holds
     */
    record Past(PastEntry entry, ZoneId zone, long shownBy, SealedField<String> source, SealedField<String> reason) {}

    private static Past past(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "past_consultation_id");
        long imported = row.getLong("imported");
        Long corrected = row.getObject("corrected", Long.class);
        long holds = corrected == null ? imported : corrected;
        long sequence = row.getLong("sequence");
        PastEntry entry = new PastEntry(
                new PastConsultationId(id),
                imported,
                corrected,
                new PublicBodyId(Columns.uuid(row, "public_body_id")),
                row.getString("reference"),
                Columns.localized(row, "title"),
                Columns.name(row, "document_type", DocumentType.class),
                row.getString("norm_pack"),
                day(row, "opened_on"),
                day(row, "closed_on"),
                day(row, "report_announced_on"),
                day(row, "report_published_on"),
                row.getString("figures") == null ? null : Columns.read(row, "figures", ReportFigures.class),
                row.getObject("written_contributors", Integer.class),
                row.getObject("meeting_participants", Integer.class),
                null,
                null);
        return new Past(
                entry,
                ZoneId.of(row.getString("zone")),
                holds,
                Columns.sealed(row, "source", id, sequence, "source", holds),
                Columns.sealed(row, "reason", id, sequence, "reason", holds));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }
}
