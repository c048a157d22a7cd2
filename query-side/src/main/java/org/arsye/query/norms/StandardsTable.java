package org.arsye.query.norms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.ReminderTime;
import org.arsye.events.consultation.StandardBreached;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code norm_binding}, {@code standard_breach}, {@code breach_explanation} and {@code reminder}. */
@Component
class StandardsTable {

    private static final Spans BINDING = Spans.of("norm_binding", "consultation_id");
    private static final Spans BREACH = Spans.of("standard_breach", "event_id");
    private static final Spans EXPLANATION = Spans.of("breach_explanation", "event_id");
    private static final Spans REMINDER = Spans.of("reminder", "event_id");

    private static final String BOUND = """
            select * from norm_binding where consultation_id = :id and valid_from <= :p and :p < valid_to""";

    private static final String ALL_BOUND = """
            select * from norm_binding where consultation_id = any(:ids) and valid_from <= :p and :p < valid_to""";

    private static final String BREACHES = """
            select * from standard_breach where consultation_id = :id and valid_from <= :p and :p < valid_to
            order by valid_from""";

    private static final String EXPLANATIONS = """
            select * from breach_explanation where consultation_id = :id and valid_from <= :p and :p < valid_to
            order by valid_from""";

    private static final String REMINDERS = """
            select * from reminder where consultation_id = :id and valid_from <= :p and :p < valid_to
            order by valid_from desc""";

    private final Writes writes;
    private final JdbcClient database;

    StandardsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void bind(NormPackBound event, Recorded at) {
        writes.note(
                BINDING,
                at,
                row -> row.set("consultation_id", event.consultationId().value())
                        .set("pack", event.pack())
                        .set("version", event.version())
                        .set("sha256", event.sha256())
                        .set("required_earliest", day(event.requiredEarliest()))
                        .set("required_latest", day(event.requiredLatest()))
                        .set("bound_at", at.at()));
    }

    void breach(StandardBreached event, Recorded at) {
        writes.note(
                BREACH,
                at,
                row -> row.set("event_id", at.eventId())
                        .set("consultation_id", event.consultationId().value())
                        .set("standard", event.standard())
                        .set("rule", event.rule())
                        .set("pack", event.pack())
                        .set("version", event.version())
                        .set("since", event.since())
                        .set(
                                "evidence",
                                event.evidence().stream().map(String::valueOf).toArray(String[]::new))
                        .set("declared_at", at.at()));
    }

    void explain(BreachExplained event, Recorded at) {
        writes.note(
                EXPLANATION,
                at,
                row -> row.set("event_id", at.eventId())
                        .set("consultation_id", event.consultationId().value())
                        .set("standard", event.standard())
                        .set("explanation", event.explanation())
                        .set("sequence", at.sequence())
                        .set("explained_at", at.at()));
    }

    void remind(ReminderIssued event, Recorded at) {
        writes.note(
                REMINDER,
                at,
                row -> row.set("event_id", at.eventId())
                        .set("consultation_id", event.consultationId().value())
                        .set("duty", event.duty())
                        .set("due", day(event.due()))
                        .set("issued_when", event.when())
                        .set("issued_at", at.at()));
    }

    Optional<BindingEntry> binding(ConsultationId id, long position) {
        return asked(BOUND, id, position).query(StandardsTable::bound).optional();
    }

    /** Those of them that are bound. */
    Map<ConsultationId, BindingEntry> bindings(Collection<ConsultationId> ids, long position) {
        Map<ConsultationId, BindingEntry> bindings = new HashMap<>();
        database.sql(ALL_BOUND)
                .param("ids", ids.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .param("p", position)
                .query((row, number) ->
                        bindings.put(new ConsultationId(Columns.uuid(row, "consultation_id")), bound(row, number)))
                .list();
        return bindings;
    }

    List<DeclaredBreachEntry> breaches(ConsultationId id, long position) {
        return asked(BREACHES, id, position).query(StandardsTable::breached).list();
    }

    List<ExplanationRow> explanations(ConsultationId id, long position) {
        return asked(EXPLANATIONS, id, position)
                .query((row, number) -> new ExplanationRow(
                        row.getString("standard"),
                        Columns.sealed(
                                row,
                                "explanation",
                                id.value(),
                                row.getLong("sequence"),
                                "explanation",
                                row.getLong("valid_from")),
                        row.getLong("valid_from"),
                        Columns.instant(row, "explained_at")))
                .list();
    }

    /** The latest first. */
    List<ReminderEntry> reminders(ConsultationId id, long position) {
        return asked(REMINDERS, id, position)
                .query((row, number) -> new ReminderEntry(
                        Columns.name(row, "duty", ConsultationDuty.class),
                        LocalDate.parse(row.getString("due")),
                        Columns.name(row, "issued_when", ReminderTime.class),
                        row.getLong("valid_from"),
                        Columns.instant(row, "issued_at")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, ConsultationId id, long position) {
        return database.sql(sql).param("id", id.value()).param("p", position);
    }

    private static BindingEntry bound(ResultSet row, int number) throws SQLException {
        return new BindingEntry(
                row.getString("pack"),
                row.getInt("version"),
                row.getString("sha256"),
                day(row.getString("required_earliest")),
                day(row.getString("required_latest")),
                row.getLong("valid_from"),
                Columns.instant(row, "bound_at"));
    }

    private static DeclaredBreachEntry breached(ResultSet row, int number) throws SQLException {
        return new DeclaredBreachEntry(
                row.getString("standard"),
                row.getString("rule"),
                row.getString("pack"),
                row.getInt("version"),
                Columns.instant(row, "since"),
                Arrays.stream((String[]) row.getArray("evidence").getArray())
                        .map(Long::valueOf)
                        .toList(),
                row.getLong("valid_from"),
                Columns.instant(row, "declared_at"),
                null,
                List.of());
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
