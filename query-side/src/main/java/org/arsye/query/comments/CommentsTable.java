package org.arsye.query.comments;

import java.util.List;
import java.util.Optional;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code comment} and {@code comment_consultation}. */
@Component
class CommentsTable {

    private static final Spans COMMENT = Spans.of("comment", "comment_id");
    private static final Spans CONSULTATION = Spans.of("comment_consultation", "consultation_id");

    private static final String SELECT = """
            select c.*, s.answer, s.withdrawn_at,
                m.shown, m.reason as shown_reason, m.passages, m.acted_at, m.acted_by
            from comment c
            join comment_standing s on s.comment_id = c.comment_id and s.valid_from <= :p and :p < s.valid_to
            left join comment_shown m on m.comment_id = c.comment_id and m.valid_to = 9223372036854775807
            """;

    private static final String LIST = SELECT + """
            where c.consultation_id = :id and c.valid_from > :after and c.valid_from <= :p
                and (cardinality(:answers) = 0 or s.answer = any(:answers))
                and (:provision::text is null or c.provision = :provision
                    or starts_with(c.provision, :provision || '__'))
                and (:kind::text is null or c.contributor_kind = :kind)
                and (:pending::text is null or exists (
                    select from comment_decision_stage d
                    where d.comment_id = c.comment_id and d.stage = :pending and d.valid_from <= :p and :p < d.valid_to))
            order by c.valid_from limit :limit""";

    private static final String ONE = SELECT + "where c.comment_id = :id and c.valid_from <= :p";

    private static final String EVERY = """
            select valid_from from (
                select valid_from, row_number() over (order by valid_from) as number
                from comment where consultation_id = :id and valid_from <= :p) counted
            where number % :step = 0 order by valid_from""";

    private static final String BODY = """
            select public_body_id from comment_consultation where consultation_id = :id and valid_from <= :p""";

    private final Writes writes;
    private final JdbcClient database;

    CommentsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void belong(ConsultationDrafted event, Recorded at) {
        writes.note(
                CONSULTATION,
                at,
                row -> row.set("consultation_id", event.consultationId().value())
                        .set("public_body_id", event.publicBodyId().value()));
    }

    void submit(CommentSubmitted event, Recorded at) {
        writes.note(
                COMMENT,
                at,
                row -> row.set("comment_id", event.commentId().value())
                        .set("consultation_id", event.consultationId().value())
                        .set("sequence", at.sequence())
                        .set("round", event.round())
                        .set(
                                "document_id",
                                event.documentId() == null
                                        ? null
                                        : event.documentId().value())
                        .set("document_version", event.documentVersion())
                        .set("provision", event.provision())
                        .set("text", event.text())
                        .set("proposed_wording", event.proposedWording())
                        .set("language", event.language())
                        .set("contributor_kind", event.contributorKind())
                        .set("contributor_name", event.contributorName())
                        .set("publication", event.publication())
                        .set("channel", event.channel())
                        .set("received_at", event.receivedAt() == null ? at.at() : event.receivedAt())
                        .set("submitted_at", at.at())
                        .set(
                                "hand_in_id",
                                event.handInId() == null
                                        ? null
                                        : event.handInId().value()));
    }

    List<CommentRow> list(ConsultationId id, CommentsFilter filter, long after, int limit, long position) {
        return database.sql(LIST)
                .param("id", id.value())
                .param("p", position)
                .param("after", after)
                .param("limit", limit)
                .param("answers", filter.answer().stream().map(Answer::name).toArray(String[]::new))
                .param("provision", Columns.plain(filter.provision()))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param(
                        "pending",
                        filter.pending() == null ? null : filter.pending().name())
                .query((row, number) -> CommentRow.of(row))
                .list();
    }

    Optional<CommentRow> one(CommentId id, long position) {
        return database.sql(ONE)
                .param("id", id.value())
                .param("p", position)
                .query((row, number) -> CommentRow.of(row))
                .optional();
    }

    /** The position of every so many-th comment, in their order. */
    List<Long> every(int step, ConsultationId id, long position) {
        return database.sql(EVERY)
                .param("step", step)
                .param("id", id.value())
                .param("p", position)
                .query(Long.class)
                .list();
    }

    /** The body whose consultation it is. */
    Optional<PublicBodyId> body(ConsultationId id, long position) {
        return database.sql(BODY)
                .param("id", id.value())
                .param("p", position)
                .query((row, number) -> new PublicBodyId(Columns.uuid(row, "public_body_id")))
                .optional();
    }
}
