package org.arsye.query.comments;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionApproved;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.query.comments.DecisionEntry.Stage;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Row;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code comment_decision}, what was drafted, and {@code comment_decision_stage}, what became of it. */
@Component
class DecisionsTable {

    private static final Spans DECISION = Spans.of("comment_decision", "decision_id");
    private static final Spans STAGE = new Spans("comment_decision_stage", "decision_id", "comment_id");

    private static final String OF = """
            select d.*, s.stage, s.approved_by, s.in_place_of, s.approved_at, s.published_at
            from comment_decision_stage s
            join comment_decision d on d.decision_id = s.decision_id
            where s.comment_id = any(:ids) and s.valid_from <= :p and :p < s.valid_to
            order by d.valid_from""";

    private final Writes writes;
    private final JdbcClient database;

    DecisionsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void draft(DecisionDrafted event, Recorded at) {
        UUID id = event.decisionId().value();
        UUID comment = event.commentId().value();
        writes.note(
                DECISION,
                at,
                row -> row.set("decision_id", id)
                        .set("comment_id", comment)
                        .set("sequence", at.sequence())
                        .set("outcome", event.outcome())
                        .set("justification", event.justification())
                        .set("changed_provision", event.changedProvision())
                        .set(
                                "drafted_by",
                                event.draftedBy() == null
                                        ? null
                                        : event.draftedBy().value())
                        .set(
                                "supersedes",
                                event.supersedes() == null
                                        ? null
                                        : event.supersedes().value())
                        .set("superseding_reason", event.supersedingReason())
                        .set("drafted_at", at.at()));
        writes.begin(
                STAGE,
                at,
                row -> row.set("decision_id", id).set("comment_id", comment).set("stage", Stage.DRAFTED));
    }

    void approve(DecisionApproved event, Recorded at) {
        UUID approver = event.approvedBy() == null ? null : event.approvedBy().value();
        writes.change(
                STAGE,
                event.commentId().value(),
                is(event.decisionId()),
                at,
                row -> row.set("stage", Stage.APPROVED)
                        .set("approved_by", approver)
                        .set(
                                "in_place_of",
                                event.inPlaceOf() == null
                                        ? null
                                        : event.inPlaceOf().value())
                        .set("approved_at", at.at()));
    }

    /** Whatever was in force on the comment until now is superseded. */
    void publish(DecisionPublished event, Recorded at) {
        UUID comment = event.commentId().value();
        writes.change(STAGE, comment, DecisionsTable::inForce, at, row -> row.set("stage", Stage.SUPERSEDED));
        writes.change(
                STAGE,
                comment,
                is(event.decisionId()),
                at,
                row -> row.set("stage", Stage.PUBLISHED).set("published_at", at.at()));
    }

    private static Predicate<Row> is(DecisionId id) {
        return row -> row.uuid("decision_id").equals(id.value());
    }

    private static boolean inForce(Row row) {
        return row.text("stage").equals(Stage.PUBLISHED.name());
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
