package org.arsye.query.annualreports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code annual_draft}, and the question what each draft counts for in a year. */
@Component
class AnnualDraftsTable {

    private static final Spans DRAFT = Spans.of("annual_draft", "consultation_id");

    /** One row a draft that counts for anything; its figures carry their names. Years end in the body's own zone. */
    private static final String OF_YEAR = """
            with draft as (
                select *,
                    extract(year from drafted_at at time zone zone) = :year as drafted_then,
                    coalesce(extract(year from opened_at at time zone zone) = :year, false) as opened_then,
                    coalesce(extract(year from outcome_at at time zone zone) = :year, false) as concluded_then
                from annual_draft
                where norm_pack = :pack and valid_from <= :p and :p < valid_to
                    and (:body::uuid is null or public_body_id = :body)
                    and (opened_at is not null or outcome is not null)
            ), said as (
                select c.consultation_id,
                    count(*) as comments_received,
                    count(*) filter (where answer = 'ACCEPTED') as comments_accepted,
                    count(*) filter (where answer = 'PARTLY_ACCEPTED') as comments_partly_accepted,
                    count(*) filter (where answer = 'REJECTED') as comments_rejected,
                    count(*) filter (where answer = 'NOTED') as comments_noted,
                    count(*) filter (where answer = 'OUT_OF_SCOPE') as comments_out_of_scope,
                    count(*) filter (where answer = 'UNANSWERED') as comments_unanswered,
                    count(*) filter (where answer = 'WITHDRAWN') as comments_withdrawn,
                    count(*) filter (where answer <> 'WITHDRAWN' and channel <> 'MEETING') as written_contributions
                from annual_comment c join draft d on d.consultation_id = c.consultation_id and d.opened_then
                where c.valid_from <= :p and :p < c.valid_to
                group by c.consultation_id
            ), met as (
                select m.consultation_id, count(*) as meetings, sum(participants) as participants_in_meetings
                from annual_method m join draft d on d.consultation_id = m.consultation_id and d.opened_then
                where m.valid_from <= :p and :p < m.valid_to and m.method in ('PUBLIC_MEETING', 'FOCUS_GROUP', 'CONFERENCE')
                group by m.consultation_id
            )
            select d.*, comments_received, comments_accepted, comments_partly_accepted, comments_rejected, comments_noted,
                comments_out_of_scope, comments_unanswered, comments_withdrawn, written_contributions,
                meetings, participants_in_meetings,
                drafted_then::int as drafts_initiated,
                opened_then::int as drafts_consulted,
                (opened_then and reported_at is not null)::int as reports_published,
                (concluded_then and outcome = 'ADOPTED')::int as adopted_after_consultation,
                (concluded_then and outcome = 'ADOPTED_WITHOUT_CONSULTATION')::int as adopted_without_consultation
            from draft d left join said s on s.consultation_id = d.consultation_id
                left join met m on m.consultation_id = d.consultation_id
            where drafted_then or opened_then or concluded_then
            order by drafted_from""";

    private final Writes writes;
    private final JdbcClient database;

    AnnualDraftsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void draft(ConsultationDrafted event, Recorded at) {
        writes.begin(
                DRAFT,
                at,
                row -> row.set("consultation_id", event.consultationId().value())
                        .set("drafted_from", at.position())
                        .set("public_body_id", event.publicBodyId().value())
                        .set("document_type", event.documentType())
                        .set("title", event.title())
                        .set("norm_pack", event.normPack() == null ? "" : event.normPack())
                        .set("zone", event.zone())
                        .set("drafted_at", at.at()));
    }

    void open(ConsultationOpened event, Recorded at) {
        writes.change(DRAFT, event.consultationId().value(), at, row -> row.set("opened_at", event.opensAt()));
    }

    /** The first report; a corrected one changes nothing here. */
    void report(ReportPublished event, Recorded at) {
        if (event.version() == 1) {
            writes.change(DRAFT, event.consultationId().value(), at, row -> row.set("reported_at", at.at()));
        }
    }

    void conclude(OutcomeRecorded event, Recorded at) {
        writes.change(
                DRAFT,
                event.consultationId().value(),
                at,
                row -> row.set("outcome", event.outcome())
                        .set("outcome_at", at.at())
                        .set("outcome_position", at.position())
                        .set("outcome_sequence", at.sequence())
                        .set("reason", event.reason()));
    }

    /** @param body null for all of them */
    List<Row> of(String pack, int year, PublicBodyId body, long position) {
        return database.sql(OF_YEAR)
                .param("pack", pack)
                .param("year", year)
                .param("body", body == null ? null : body.value(), java.sql.Types.OTHER)
                .param("p", position)
                .query(AnnualDraftsTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID id = Columns.uuid(row, "consultation_id");
        Map<AnnualFigure, Integer> figures = new EnumMap<>(AnnualFigure.class);
        for (AnnualFigure figure : AnnualFigure.values()) {
            figures.put(figure, row.getInt(figure.name()));
        }
        Long outcomePosition = row.getObject("outcome_position", Long.class);
        AnnualDraft draft = new AnnualDraft(
                new ConsultationId(id),
                row.getLong("drafted_from"),
                new PublicBodyId(Columns.uuid(row, "public_body_id")),
                Columns.name(row, "document_type", DocumentType.class),
                Columns.localized(row, "title"),
                Columns.name(row, "outcome", DraftOutcome.class),
                Columns.instant(row, "outcome_at"),
                outcomePosition,
                null,
                new AnnualCounts(figures));
        return new Row(
                draft,
                outcomePosition == null
                        ? null
                        : Columns.sealed(
                                row, "reason", id, row.getLong("outcome_sequence"), "reason", outcomePosition));
    }

    /** A draft whose reason is still sealed. */
    record Row(AnnualDraft draft, SealedField<LocalizedText> reason) {}
}
