package org.arsye.query.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of the tables {@code comment_shown}, {@code comment_flag} and {@code comment_appeal} together. */
@Component
class ModerationTable {

    private static final String COUNTS = """
            select 'COMMENT' as what, case when s.answer = 'WITHDRAWN' then s.answer
                    when c.publication = 'UNPUBLISHED' then c.publication
                    else coalesce(m.shown, 'WHOLE') end as standing,
                case when s.answer = 'WITHDRAWN' or c.publication = 'UNPUBLISHED' then null else m.reason end as reason,
                count(*) as n
            from comment c
            join comment_standing s on s.comment_id = c.comment_id and s.valid_from <= :p and :p < s.valid_to
            left join comment_shown m on m.comment_id = c.comment_id and m.valid_from <= :p and :p < m.valid_to
            where (:id::uuid is null or c.consultation_id = :id) and c.valid_from <= :p
            group by 1, 2, 3
            union all
            select 'FLAG', standing, null, count(*) from comment_flag
            where (:id::uuid is null or consultation_id = :id) and valid_from <= :p and :p < valid_to
            group by standing
            union all
            select 'APPEAL', stage, null, count(*) from comment_appeal
            where (:id::uuid is null or consultation_id = :id) and valid_from <= :p and :p < valid_to
            group by stage""";

    private static final String ACTS = """
            select m.*, c.valid_from as submitted from comment_shown m
            join comment c on c.comment_id = m.comment_id
            where m.consultation_id = :id and m.valid_from <= :p and m.valid_from < :before
            order by m.valid_from desc limit :limit""";

    private static final String STATE = """
            select m.shown, m.reason, m.passages, m.acted_by, f.flagged
            from comment c
            left join comment_shown m on m.comment_id = c.comment_id and m.valid_from <= :p and :p < m.valid_to
            left join lateral (
                select string_agg(reason, ',' order by reason) as flagged from comment_flag
                where comment_id = c.comment_id and standing = 'OPEN' and valid_from <= :p and :p < valid_to) f on true
            where c.comment_id = :id and c.valid_from <= :p""";

    private static final String WAITING = """
            select c.comment_id, c.consultation_id, c.valid_from as submitted, m.shown, f.flagged, f.since, a.appealed_at
            from comment_consultation b
            join comment c on c.consultation_id = b.consultation_id and c.valid_from <= :p and c.valid_from > :after
            join comment_standing s on s.comment_id = c.comment_id and s.valid_from <= :p and :p < s.valid_to
            left join comment_shown m on m.comment_id = c.comment_id and m.valid_from <= :p and :p < m.valid_to
            left join comment_appeal a on a.comment_id = c.comment_id and a.stage = 'OPEN'
                and a.valid_from <= :p and :p < a.valid_to
            left join lateral (
                select string_agg(reason, ',' order by reason) as flagged, min(flagged_at) as since from comment_flag
                where comment_id = c.comment_id and standing = 'OPEN' and valid_from <= :p and :p < valid_to) f on true
            where b.public_body_id = :body and b.valid_from <= :p and s.answer <> 'WITHDRAWN'
                and case :which when 'FLAGGED' then f.flagged is not null
                    when 'APPEALED' then a.appealed_at is not null
                    when 'MODERATED' then coalesce(m.shown, 'WHOLE') <> 'WHOLE'
                    else f.flagged is not null or a.appealed_at is not null end
            order by c.valid_from limit :limit""";

    private final JdbcClient database;

    ModerationTable(JdbcClient database) {
        this.database = database;
    }

    /** How many of what stand how; {@code reason} only of comments. */
    record Count(String what, String standing, ModerationReason reason, int number) {}

    /** @param id null for all consultations */
    List<Count> counts(ConsultationId id, long position) {
        return database.sql(COUNTS)
                .param("id", id == null ? null : id.value())
                .param("p", position)
                .query((row, number) -> new Count(
                        row.getString("what"),
                        row.getString("standing"),
                        Columns.name(row, "reason", ModerationReason.class),
                        row.getInt("n")))
                .list();
    }

    /** The latest first. */
    List<ModerationAct> acts(ConsultationId id, long before, int limit, long position) {
        return database.sql(ACTS)
                .param("id", id.value())
                .param("before", before)
                .param("limit", limit)
                .param("p", position)
                .query((row, number) -> ModerationAct.of(
                        new CommentId(Columns.uuid(row, "comment_id")),
                        row.getLong("submitted"),
                        row.getLong("valid_from"),
                        Columns.instant(row, "acted_at"),
                        Columns.name(row, "shown", Shown.class),
                        Columns.name(row, "reason", ModerationReason.class)))
                .list();
    }

    /** Without its appeal. */
    ModerationState state(CommentId id, long position) {
        return database.sql(STATE)
                .param("id", id.value())
                .param("p", position)
                .query((row, number) -> state(row))
                .optional()
                .orElse(new ModerationState(Shown.WHOLE, null, List.of(), null, List.of(), null));
    }

    private static ModerationState state(ResultSet row) throws SQLException {
        UUID by = Columns.uuid(row, "acted_by");
        Withheld withheld = Withheld.of(
                Columns.name(row, "shown", Shown.class),
                Columns.name(row, "reason", ModerationReason.class),
                row.getString("passages"),
                null,
                by == null ? null : new OfficialId(by));
        return new ModerationState(
                withheld.shown(),
                withheld.reason(),
                withheld.passages(),
                withheld.by(),
                reasons(row.getString("flagged")),
                null);
    }

    /** In the order they were submitted. */
    List<WaitingEntry> waiting(PublicBodyId body, WaitingEntry.Which which, long after, int limit, long position) {
        return database.sql(WAITING)
                .param("body", body.value())
                .param("which", which.name())
                .param("after", after)
                .param("limit", limit)
                .param("p", position)
                .query((row, number) -> waiting(row))
                .list();
    }

    private static WaitingEntry waiting(ResultSet row) throws SQLException {
        Shown shown = Columns.name(row, "shown", Shown.class);
        long submitted = row.getLong("submitted");
        return WaitingEntry.of(
                new CommentId(Columns.uuid(row, "comment_id")),
                new ConsultationId(Columns.uuid(row, "consultation_id")),
                submitted,
                shown == null ? Shown.WHOLE : shown,
                reasons(row.getString("flagged")),
                Columns.instant(row, "since"),
                Columns.instant(row, "appealed_at"));
    }

    private static List<ModerationReason> reasons(String named) {
        return named == null
                ? List.of()
                : Stream.of(named.split(",")).map(ModerationReason::valueOf).toList();
    }
}
