package org.arsye.command.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.norms.compliance.Comments.Group;
import org.arsye.norms.pack.PackReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What standards are judged by, in {@code command.bound_consultation}, {@code consultation_step} and {@code comment_time}. */
@Component
class StandardsTable {

    private final JdbcClient database;

    StandardsTable(JdbcClient database) {
        this.database = database;
    }

    void bound(NormPackBound event) {
        database.sql("""
                        insert into command.bound_consultation (consultation_id, pack, version, sha256)
                        values (:id, :pack, :version, :sha256) on conflict do nothing""")
                .param("id", event.consultationId().value())
                .param("pack", event.pack())
                .param("version", event.version())
                .param("sha256", event.sha256())
                .update();
    }

    void step(ConsultationId consultation, long sequence, long position) {
        database.sql("""
                        insert into command.consultation_step (consultation_id, sequence, position)
                        values (:id, :sequence, :position) on conflict do nothing""")
                .param("id", consultation.value())
                .param("sequence", sequence)
                .param("position", position)
                .update();
    }

    void received(CommentSubmitted event, long position) {
        database.sql("""
                        insert into command.comment_time
                            (comment_id, consultation_id, received_at, acknowledged, position)
                        values (:id, :consultation, :receivedAt, :acknowledged, :position) on conflict do nothing""")
                .param("id", event.commentId().value())
                .param("consultation", event.consultationId().value())
                .param("receivedAt", event.receivedAt().atOffset(ZoneOffset.UTC))
                .param("acknowledged", event.channel() == Channel.PLATFORM)
                .param("position", position)
                .update();
    }

    /** The first answer counts. */
    void answered(CommentId comment, Instant at, long position) {
        database.sql("""
                        update command.comment_time set answered_at = :at, answered_position = :position
                        where comment_id = :id and answered_at is null""")
                .param("id", comment.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("position", position)
                .update();
    }

    void withdrawn(CommentId comment) {
        database.sql("update command.comment_time set withdrawn = true where comment_id = :id")
                .param("id", comment.value())
                .update();
    }

    /** All that are bound, with the position of the latest thing that happened in each. */
    List<BoundConsultation> allBound() {
        return database.sql("""
                        select b.*, greatest(
                            (select max(s.position) from command.consultation_step s
                                where s.consultation_id = b.consultation_id),
                            (select max(greatest(c.position, c.answered_position)) from command.comment_time c
                                where c.consultation_id = b.consultation_id)) as latest
                        from command.bound_consultation b order by b.consultation_id""")
                .query((row, number) -> new BoundConsultation(
                        new ConsultationId(row.getObject("consultation_id", UUID.class)),
                        new PackReference(row.getString("pack"), row.getInt("version"), row.getString("sha256")),
                        row.getLong("latest")))
                .list();
    }

    /** The position of each event by its sequence. */
    Map<Long, Long> positions(ConsultationId consultation) {
        Map<Long, Long> positions = new HashMap<>();
        database.sql("select sequence, position from command.consultation_step where consultation_id = :id")
                .param("id", consultation.value())
                .query(row -> {
                    positions.put(row.getLong("sequence"), row.getLong("position"));
                });
        return positions;
    }

    /** The comments by the day on which they came and the day on which they were first answered. */
    List<Group> comments(ConsultationId consultation, ZoneId zone) {
        return database.sql("""
                        select (received_at at time zone :zone)::date as received,
                            (answered_at at time zone :zone)::date as answered,
                            acknowledged, count(*) as number, max(coalesce(answered_position, position)) as last,
                            min(position) as first
                        from command.comment_time where consultation_id = :id and not withdrawn
                        group by 1, 2, 3 order by 1, 2, 3""")
                .param("id", consultation.value())
                .param("zone", zone.getId())
                .query((row, number) -> {
                    LocalDate answered = row.getObject("answered", LocalDate.class);
                    return new Group(
                            Optional.of(row.getObject("received", LocalDate.class)),
                            row.getBoolean("acknowledged"),
                            answered != null,
                            Optional.ofNullable(answered),
                            row.getInt("number"),
                            0,
                            answered == null ? row.getLong("first") : row.getLong("last"));
                })
                .list();
    }
}
