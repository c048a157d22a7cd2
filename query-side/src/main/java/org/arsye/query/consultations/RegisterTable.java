package org.arsye.query.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.SealedField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What is read from the table {@code consultation}. */
@Component
class RegisterTable {

    /** The consultations a reader may see at a moment, each with where it stands then. */
    private static final String VISIBLE = """
            with visible as (
                select *,
                    case
                        when phase = 'OPEN' and closes_at <= :instant then 'UNDER_REVIEW'
                        when phase = 'DRAFTED' and announced_at is not null then 'ANNOUNCED'
                        else phase
                    end as standing
                from consultation
                where valid_from <= :p and :p < valid_to
                    and (opens_at is not null or announced_at is not null or outcome = 'ADOPTED_WITHOUT_CONSULTATION'
                        or :everything or public_body_id = :own))
            """;

    private static final String LIST = VISIBLE + """
            select * from visible
            where position < :before
                and (cardinality(:standings) = 0 or standing = any(:standings))
                and (:body::uuid is null or public_body_id = :body)
                and (:type::text is null or document_type = :type)
                and (:outcome::text is null or outcome = :outcome)
                and (:q::text is null or position(:q in title_folded) > 0)
                and (:from::date is null or (coalesce(closed_at, closes_at) at time zone zone)::date >= :from)
                and (:to::date is null or (opens_at at time zone zone)::date <= :to)
            order by position desc limit :limit""";

    private static final String ONE = VISIBLE + "select * from visible where consultation_id = :id";

    private static final String COUNTS = VISIBLE + "select standing, count(*) as n from visible group by standing";

    private final JdbcClient database;

    RegisterTable(JdbcClient database) {
        this.database = database;
    }

    List<Row> list(ConsultationsFilter filter, long before, int limit, Moment moment) {
        return ask(LIST, moment)
                .param("before", before)
                .param("limit", limit)
                .param("standings", filter.status().stream().map(Standing::name).toArray(String[]::new))
                .param(
                        "body",
                        filter.publicBodyId() == null
                                ? null
                                : filter.publicBodyId().value())
                .param(
                        "type",
                        filter.documentType() == null
                                ? null
                                : filter.documentType().name())
                .param(
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().name())
                .param("q", filter.q() == null ? null : Columns.folded(Columns.plain(filter.q())))
                .param("from", filter.from())
                .param("to", filter.to())
                .query(RegisterTable::row)
                .list();
    }

    Optional<Row> one(ConsultationId id, Moment moment) {
        return ask(ONE, moment)
                .param("id", id.value())
                .query(RegisterTable::row)
                .optional();
    }

    Map<Standing, Integer> counts(Moment moment) {
        return ask(COUNTS, moment)
                .query((row, number) -> Map.entry(Columns.name(row, "standing", Standing.class), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec ask(String question, Moment moment) {
        PublicBodyId own = moment.reader().publicBodyId();
        return database.sql(question)
                .param("p", moment.position())
                .param("instant", Columns.time(moment.instant()))
                .param("everything", moment.reader().has(Role.AUDITOR))
                .param(
                        "own",
                        own == null || !moment.reader().readsAllOf(own) ? null : own.value(),
                        java.sql.Types.OTHER);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID id = Columns.uuid(row, "consultation_id");
        SealedField<LocalizedText> summary =
                Columns.sealed(row, "summary", id, row.getLong("sequence"), "summary", row.getLong("position"));
        ConsultationEntry entry = new ConsultationEntry(
                new ConsultationId(id),
                row.getLong("position"),
                new PublicBodyId(Columns.uuid(row, "public_body_id")),
                Columns.localized(row, "title"),
                null,
                Columns.name(row, "document_type", DocumentType.class),
                row.getString("contact_role"),
                row.getString("norm_pack"),
                row.getString("zone"),
                Columns.name(row, "standing", Standing.class),
                row.getInt("round"),
                Columns.instant(row, "drafted_at"),
                Columns.instant(row, "opens_at"),
                Columns.instant(row, "closes_at"),
                Columns.instant(row, "closed_at"),
                Columns.name(row, "outcome", DraftOutcome.class));
        return new Row(entry, summary);
    }

    /** A consultation whose summary is still sealed. */
    record Row(ConsultationEntry entry, SealedField<LocalizedText> summary) {}
}
