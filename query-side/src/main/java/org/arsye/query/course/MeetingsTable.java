package org.arsye.query.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MeetingId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.SealedField;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code course_meeting}: a version when it is announced, one when it is cancelled. */
@Component
class MeetingsTable {

    private static final Spans MEETINGS = Spans.of("course_meeting", "meeting_id");

    private static final String OF = """
            select * from course_meeting
            where consultation_id = :id and position > :after and valid_from <= :p and :p < valid_to
                and (:one::uuid is null or meeting_id = :one)
            order by position limit :limit""";

    private static final String OF_MANY = """
            select * from course_meeting
            where consultation_id = any(:ids) and valid_from <= :p and :p < valid_to
            order by position""";

    private final Writes writes;
    private final JdbcClient database;

    MeetingsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void announce(MeetingAnnounced event, Recorded at) {
        writes.begin(
                MEETINGS,
                at,
                row -> row.set("meeting_id", event.meetingId().value())
                        .set("consultation_id", event.consultationId().value())
                        .set("position", at.position())
                        .set("sequence", at.sequence())
                        .set("method", event.method())
                        .set("stage", event.stage())
                        .set("starts_at", event.startsAt())
                        .set("announced_at", at.at())
                        .set("place", event.place())
                        .set("agenda", event.agenda()));
    }

    void cancel(MeetingCancelled event, Recorded at) {
        writes.change(
                MEETINGS,
                event.meetingId().value(),
                at,
                row -> row.set("cancelled_at", at.at())
                        .set("cancelled_from", at.position())
                        .set("cancelling", at.sequence())
                        .set("reason", event.reason()));
    }

    Optional<MeetingRow> one(ConsultationId consultation, MeetingId id, long position) {
        return ask(consultation, id.value(), -1, 1, position).stream().findFirst();
    }

    List<MeetingRow> of(ConsultationId consultation, long after, int limit, long position) {
        return ask(consultation, null, after, limit, position);
    }

    /** All meetings of these consultations. */
    List<OfOne> ofMany(UUID[] ids, long position) {
        return database.sql(OF_MANY)
                .param("ids", ids)
                .param("p", position)
                .query((row, number) ->
                        new OfOne(new ConsultationId(Columns.uuid(row, "consultation_id")), row(row, number)))
                .list();
    }

    private List<MeetingRow> ask(ConsultationId consultation, UUID one, long after, int limit, long position) {
        return database.sql(OF)
                .param("id", consultation.value())
                .param("one", one, Types.OTHER)
                .param("after", after)
                .param("limit", limit)
                .param("p", position)
                .query(MeetingsTable::row)
                .list();
    }

    private static MeetingRow row(ResultSet row, int number) throws SQLException {
        UUID consultation = Columns.uuid(row, "consultation_id");
        long announced = row.getLong("position");
        long sequence = row.getLong("sequence");
        return new MeetingRow(
                new MeetingId(Columns.uuid(row, "meeting_id")),
                announced,
                Columns.name(row, "method", ConsultationMethod.class),
                Columns.name(row, "stage", ConsultationStage.class),
                Columns.instant(row, "starts_at"),
                Columns.sealed(row, "place", consultation, sequence, "place", announced),
                Columns.sealed(row, "agenda", consultation, sequence, "agenda", announced),
                Columns.instant(row, "announced_at"),
                Columns.instant(row, "cancelled_at"),
                row.getObject("cancelled_from", Long.class),
                Columns.sealed(
                        row,
                        "reason",
                        consultation,
                        row.getLong("cancelling"),
                        "reason",
                        row.getLong("cancelled_from")));
    }

    /** A meeting, and of which consultation it is. */
    record OfOne(ConsultationId consultationId, MeetingRow meeting) {}

    /** A meeting whose words are still sealed. */
    record MeetingRow(
            MeetingId id,
            long position,
            ConsultationMethod method,
            ConsultationStage stage,
            Instant startsAt,
            SealedField<LocalizedText> place,
            SealedField<LocalizedText> agenda,
            Instant announcedAt,
            Instant cancelledAt,
            Long cancelledFrom,
            SealedField<LocalizedText> reason) {

        Stream<SealedField<?>> sealed() {
            return Stream.of(place, agenda, reason);
        }
    }
}
