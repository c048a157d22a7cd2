package org.arsye.query.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.MeetingId;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodId;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.ParticipantCount;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code course_method}: a version when it is recorded, and one with each correction. */
@Component
class MethodsTable {

    private static final Spans METHODS = Spans.of("course_method", "method_id");

    private static final String OF = """
            select * from course_method
            where consultation_id = :id and position > :after and valid_from <= :p and :p < valid_to
                and (:one::uuid is null or method_id = :one)
            order by position limit :limit""";

    private final Writes writes;
    private final JdbcClient database;

    MethodsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void use(MethodUsed event, Recorded at) {
        writes.begin(
                METHODS,
                at,
                row -> row.set("method_id", event.methodId().value())
                        .set("consultation_id", event.consultationId().value())
                        .set("position", at.position())
                        .set("sequence", at.sequence())
                        .set("method", event.method())
                        .set("stage", event.stage())
                        .set("meeting_id", value(event.meetingId()))
                        .set("from_day", event.from().toString())
                        .set("until_day", event.until().toString())
                        .set("participants", Columns.json(new Counted(event.participants())))
                        .set("minutes_document_id", value(event.minutesDocumentId()))
                        .set("recorded_at", at.at())
                        .set("summary", event.summary()));
    }

    void correct(MethodCorrected event, Recorded at) {
        writes.change(
                METHODS,
                event.methodId().value(),
                at,
                row -> row.set("sequence", at.sequence())
                        .set("method", event.method())
                        .set("stage", event.stage())
                        .set("meeting_id", value(event.meetingId()))
                        .set("from_day", event.from().toString())
                        .set("until_day", event.until().toString())
                        .set("participants", Columns.json(new Counted(event.participants())))
                        .set("minutes_document_id", value(event.minutesDocumentId()))
                        .set("corrected_at", at.at())
                        .set("summary", event.summary())
                        .set("reason", event.reason()));
    }

    private static UUID value(MeetingId meeting) {
        return meeting == null ? null : meeting.value();
    }

    private static UUID value(DocumentId document) {
        return document == null ? null : document.value();
    }

    Optional<MethodRow> one(ConsultationId consultation, MethodId id, long position) {
        return ask(consultation, id.value(), -1, 1, position).stream().findFirst();
    }

    List<MethodRow> of(ConsultationId consultation, long after, int limit, long position) {
        return ask(consultation, null, after, limit, position);
    }

    private List<MethodRow> ask(ConsultationId consultation, UUID one, long after, int limit, long position) {
        return database.sql(OF)
                .param("id", consultation.value())
                .param("one", one, Types.OTHER)
                .param("after", after)
                .param("limit", limit)
                .param("p", position)
                .query(MethodsTable::row)
                .list();
    }

    private static MethodRow row(ResultSet row, int number) throws SQLException {
        UUID meeting = Columns.uuid(row, "meeting_id");
        UUID minutes = Columns.uuid(row, "minutes_document_id");
        return new MethodRow(
                new MethodId(Columns.uuid(row, "method_id")),
                row.getLong("position"),
                row.getLong("valid_from"),
                Columns.name(row, "method", ConsultationMethod.class),
                Columns.name(row, "stage", ConsultationStage.class),
                meeting == null ? null : new MeetingId(meeting),
                StepsTable.day(row, "from_day"),
                StepsTable.day(row, "until_day"),
                Columns.read(row, "participants", Counted.class).counts(),
                sealed(row, "summary"),
                minutes == null ? null : new DocumentId(minutes),
                Columns.instant(row, "recorded_at"),
                Columns.instant(row, "corrected_at"),
                sealed(row, "reason"));
    }

    private static SealedField<LocalizedText> sealed(ResultSet row, String field) throws SQLException {
        UUID id = Columns.uuid(row, "consultation_id");
        return Columns.sealed(row, field, id, row.getLong("sequence"), field, row.getLong("valid_from"));
    }

    /** As it stands in its column. */
    record Counted(List<ParticipantCount> counts) {}

    /** A method whose words are still sealed. */
    record MethodRow(
            MethodId id,
            long position,
            long source,
            ConsultationMethod method,
            ConsultationStage stage,
            MeetingId meetingId,
            LocalDate from,
            LocalDate until,
            List<ParticipantCount> participants,
            SealedField<LocalizedText> summary,
            DocumentId minutes,
            Instant recordedAt,
            Instant correctedAt,
            SealedField<LocalizedText> reason) {

        Stream<SealedField<?>> sealed() {
            return Stream.of(summary, reason);
        }
    }
}
