package org.arsye.query.comments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code comment} and {@code comment_consultation}. */
@Component
class CommentsTable {

    private static final String TABLE = "comment";
    private static final String CONSULTATION = "comment_consultation";

    private static final String BELONG = """
            insert into comment_consultation (consultation_id, valid_from, valid_to, public_body_id)
            values (?, ?, 9223372036854775807, ?)
            on conflict do nothing""";

    private static final String SUBMIT = """
            insert into comment
                (comment_id, valid_from, valid_to, consultation_id, sequence, round, document_id, document_version,
                 provision, text, proposed_wording, language, contributor_kind, contributor_name, publication, channel,
                 received_at, submitted_at, hand_in_id)
            values (?, ?, 9223372036854775807, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String SELECT = """
            select c.*, s.answer, s.withdrawn_at
            from comment c
            join comment_standing s on s.comment_id = c.comment_id and s.valid_from <= :p and :p < s.valid_to
            """;

    private static final String LIST = SELECT + """
            where c.consultation_id = :id and c.valid_from > :after and c.valid_from <= :p
                and (cardinality(:answers) = 0 or s.answer = any(:answers))
                and (:provision::text is null or c.provision = :provision
                    or starts_with(c.provision, :provision || '__'))
                and (:kind::text is null or c.contributor_kind = :kind)
                and (:pending::text is null or exists (
                    select from comment_decision d
                    where d.comment_id = c.comment_id and d.stage = :pending and d.valid_from <= :p and :p < d.valid_to))
            order by c.valid_from limit :limit""";

    private static final String ONE = SELECT + "where c.comment_id = :id and c.valid_from <= :p";

    private static final String BODY = """
            select public_body_id from comment_consultation where consultation_id = :id and valid_from <= :p""";

    private final Writes writes;
    private final JdbcClient database;

    CommentsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void belong(ConsultationDrafted event, Recorded at) {
        UUID id = event.consultationId().value();
        writes.add(CONSULTATION, BELONG, id, at.position(), event.publicBodyId().value());
    }

    void submit(CommentSubmitted event, Recorded at) {
        writes.add(
                TABLE,
                SUBMIT,
                event.commentId().value(),
                at.position(),
                event.consultationId().value(),
                at.sequence(),
                event.round(),
                event.documentId() == null ? null : event.documentId().value(),
                event.documentVersion(),
                Columns.plain(event.provision()),
                Columns.json(event.text()),
                Columns.json(event.proposedWording()),
                Columns.plain(event.language()),
                event.contributorKind().name(),
                Columns.json(event.contributorName()),
                event.publication().name(),
                event.channel().name(),
                Columns.time(event.receivedAt() == null ? at.at() : event.receivedAt()),
                Columns.time(at.at()),
                event.handInId() == null ? null : event.handInId().value());
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

    /** The body whose consultation it is. */
    Optional<PublicBodyId> body(ConsultationId id, long position) {
        return database.sql(BODY)
                .param("id", id.value())
                .param("p", position)
                .query((row, number) -> new PublicBodyId(Columns.uuid(row, "public_body_id")))
                .optional();
    }
}
