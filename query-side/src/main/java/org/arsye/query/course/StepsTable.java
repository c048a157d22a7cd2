package org.arsye.query.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.query.course.CourseStep.Kind;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Row;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code course_step}: one row a step, never ended. */
@Component
class StepsTable {

    private static final Spans STEPS = Spans.of("course_step", "consultation_id");

    private static final String OF = """
            select * from course_step
            where consultation_id = :id and valid_from <= :p and :p < valid_to
            order by valid_from""";

    private static final String LATEST = """
            select * from course_step
            where valid_from < :before and valid_from <= :p and :p < valid_to
                and (:ids::uuid[] is null or consultation_id = any(:ids))
            order by valid_from desc limit :limit""";

    private final Writes writes;
    private final JdbcClient database;

    StepsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void note(ConsultationId consultation, Kind kind, Recorded at, Consumer<Row> more) {
        writes.note(STEPS, at, row -> {
            row.set("consultation_id", consultation.value())
                    .set("sequence", at.sequence())
                    .set("kind", kind)
                    .set("at", at.at());
            more.accept(row);
        });
    }

    static String written(LocalDate day) {
        return day == null ? null : day.toString();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        String written = row.getString(column);
        return written == null ? null : LocalDate.parse(written);
    }

    List<StepRow> of(ConsultationId consultation, long position) {
        return database.sql(OF)
                .param("id", consultation.value())
                .param("p", position)
                .query(StepsTable::row)
                .list();
    }

    /** @param ids of which consultations; null for any */
    List<LatestRow> latest(UUID[] ids, long before, int limit, long position) {
        return database.sql(LATEST)
                .param("ids", ids, Types.ARRAY)
                .param("before", before)
                .param("limit", limit)
                .param("p", position)
                .query((row, number) ->
                        new LatestRow(new ConsultationId(Columns.uuid(row, "consultation_id")), row(row, number)))
                .list();
    }

    private static StepRow row(ResultSet row, int number) throws SQLException {
        UUID plan = Columns.uuid(row, "plan_id");
        UUID item = Columns.uuid(row, "plan_item_id");
        return new StepRow(
                Columns.name(row, "kind", Kind.class),
                row.getLong("valid_from"),
                Columns.instant(row, "at"),
                row.getObject("round", Integer.class),
                Columns.instant(row, "closes_at"),
                day(row, "day"),
                Columns.localized(row, "expected"),
                row.getString("decided_by"),
                row.getString("reference"),
                plan == null ? null : new PlanId(plan),
                item == null ? null : new PlanItemId(item),
                Columns.name(row, "outcome", DraftOutcome.class),
                row.getObject("version", Integer.class),
                sealed(row, "what", "what"),
                sealed(row, "how_to", "howToContribute"),
                sealed(row, "reason", "reason"));
    }

    private static SealedField<LocalizedText> sealed(ResultSet row, String column, String field) throws SQLException {
        UUID id = Columns.uuid(row, "consultation_id");
        return Columns.sealed(row, column, id, row.getLong("sequence"), field, row.getLong("valid_from"));
    }

    /** A step, and of which consultation it is. */
    record LatestRow(ConsultationId consultationId, StepRow step) {}

    /** A step whose words are still sealed. */
    record StepRow(
            Kind kind,
            long position,
            Instant at,
            Integer round,
            Instant closesAt,
            LocalDate day,
            LocalizedText expected,
            String decidedBy,
            String reference,
            PlanId planId,
            PlanItemId planItemId,
            DraftOutcome outcome,
            Integer version,
            SealedField<LocalizedText> what,
            SealedField<LocalizedText> howToContribute,
            SealedField<LocalizedText> reason) {

        Stream<SealedField<?>> sealed() {
            return Stream.of(what, howToContribute, reason);
        }
    }
}
