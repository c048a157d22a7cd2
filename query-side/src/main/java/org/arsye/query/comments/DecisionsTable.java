package org.arsye.query.comments;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code comment_decision}: a row for each stage that a decision comes to. */
@Component
class DecisionsTable {

    private static final String TABLE = "comment_decision";

    private static final String DRAFT = """
            insert into comment_decision
                (decision_id, valid_from, valid_to, comment_id, consultation_id, position, sequence, stage, outcome,
                 justification, changed_provision, drafted_by, supersedes, superseding_reason, drafted_at)
            values (?, ?, 9223372036854775807, ?, ?, ?, ?, 'DRAFTED', ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?)
            on conflict do nothing""";

    private static final String BEGIN_STAGE = """
            insert into comment_decision
                (decision_id, valid_from, valid_to, comment_id, consultation_id, position, sequence, outcome,
                 justification, changed_provision, drafted_by, supersedes, superseding_reason, drafted_at,
                 stage, approved_by, approved_at, published_at)
            select decision_id, valid_to, 9223372036854775807, comment_id, consultation_id, position, sequence, outcome,
                 justification, changed_provision, drafted_by, supersedes, superseding_reason, drafted_at,
            """;

    private static final String END_STAGE = """
            with past as (
                update comment_decision set valid_to = ?
                where decision_id = ? and valid_to = 9223372036854775807 and valid_from < ?
                returning *)
            """;

    private static final String APPROVE = END_STAGE + BEGIN_STAGE + "'APPROVED', ?, ?, published_at from past";

    private static final String PUBLISH =
            END_STAGE + BEGIN_STAGE + "'PUBLISHED', approved_by, approved_at, ? from past";

    /** Whatever was in force on the comment until now; the new decision's own row begins at this position. */
    private static final String SUPERSEDE =
            """
            with past as (
                update comment_decision set valid_to = ?
                where comment_id = ? and stage = 'PUBLISHED' and valid_to = 9223372036854775807 and valid_from < ?
                returning *)
            """ + BEGIN_STAGE + "'SUPERSEDED', approved_by, approved_at, published_at from past";

    private static final String OF = """
            select * from comment_decision
            where comment_id = any(:ids) and valid_from <= :p and :p < valid_to
            order by position""";

    private final Writes writes;
    private final JdbcClient database;

    DecisionsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void draft(DecisionDrafted event, Recorded at) {
        writes.add(
                TABLE,
                DRAFT,
                event.decisionId().value(),
                at.position(),
                event.commentId().value(),
                event.consultationId().value(),
                at.position(),
                at.sequence(),
                event.outcome().name(),
                Columns.json(event.justification()),
                Columns.plain(event.changedProvision()),
                event.draftedBy() == null ? null : event.draftedBy().value(),
                event.supersedes() == null ? null : event.supersedes().value(),
                Columns.json(event.supersedingReason()),
                Columns.time(at.at()));
    }

    void approve(DecisionApproved event, Recorded at) {
        UUID approver = event.approvedBy() == null ? null : event.approvedBy().value();
        UUID id = event.decisionId().value();
        writes.add(TABLE, APPROVE, at.position(), id, at.position(), approver, Columns.time(at.at()));
    }

    void publish(DecisionPublished event, Recorded at) {
        UUID id = event.decisionId().value();
        UUID comment = event.commentId().value();
        writes.add(TABLE, SUPERSEDE, at.position(), comment, at.position());
        writes.add(TABLE, PUBLISH, at.position(), id, at.position(), Columns.time(at.at()));
    }

    /** All decisions on these comments, oldest first. */
    List<DecisionRow> of(Collection<CommentId> comments, long position) {
        return database.sql(OF)
                .param("ids", comments.stream().map(CommentId::value).toArray(UUID[]::new))
                .param("p", position)
                .query((row, number) -> DecisionRow.of(row))
                .list();
    }
}
