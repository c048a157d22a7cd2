package org.arsye.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Row;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code compliance_comment}: when each comment came and was first answered. */
@Component
class ComplianceCommentsTable {

    private static final Spans COMMENT = Spans.of("compliance_comment", "comment_id");

    /** Comments alike are counted together. */
    private static final String GROUPS = """
            select c.consultation_id, c.channel = 'PLATFORM' as acknowledged,
                (c.received_at at time zone k.zone)::date as received,
                (c.answered_at at time zone k.zone)::date as answered_on,
                count(*) as n, min(c.submitted) as first, max(c.answered) as last
            from compliance_comment c join compliance_consultation k on k.consultation_id = c.consultation_id
            where c.valid_from <= :p and :p < c.valid_to and c.withdrawn is null
                and (:all or c.consultation_id = any(:ids))
            group by 1, 2, 3, 4 order by 1, 3, 4, 2""";

    private final Writes writes;
    private final JdbcClient database;

    ComplianceCommentsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    /**
     * Comments received on one day and first answered on one day.
     *
     * @param acknowledged whether they came through the platform, which gives number and receipt at once
     * @param answeredOn null where they have no answer
     * @param position of the last answer, or where there is none of the first comment
     */
    record Group(LocalDate received, boolean acknowledged, LocalDate answeredOn, int count, long position) {}

    void submit(CommentSubmitted event, Recorded at) {
        writes.begin(
                COMMENT,
                at,
                row -> row.set("comment_id", event.commentId().value())
                        .set("consultation_id", event.consultationId().value())
                        .set("submitted", at.position())
                        .set("received_at", event.receivedAt())
                        .set("channel", event.channel()));
    }

    void withdraw(CommentWithdrawn event, Recorded at) {
        writes.change(COMMENT, event.commentId().value(), at, row -> row.set("withdrawn", at.position()));
    }

    /** A later answer takes the place of the first one, and does not make it later. */
    void answer(DecisionPublished event, Recorded at) {
        writes.change(
                COMMENT,
                event.commentId().value(),
                ComplianceCommentsTable::isUnanswered,
                at,
                row -> row.set("answered", at.position())
                        .set("answered_at", at.at())
                        .set("decision_id", event.decisionId().value()));
    }

    private static boolean isUnanswered(Row row) {
        return row.uuid("decision_id") == null;
    }

    /** @param ids null for all; those without comments are left out */
    Map<ConsultationId, List<Group>> groups(Collection<ConsultationId> ids, long position) {
        Map<ConsultationId, List<Group>> groups = new HashMap<>();
        database.sql(GROUPS)
                .param("p", position)
                .param("all", ids == null)
                .param("ids", FactsTable.uuids(ids))
                .query(row -> {
                    LocalDate answered = row.getObject("answered_on", LocalDate.class);
                    groups.computeIfAbsent(
                                    new ConsultationId(Columns.uuid(row, "consultation_id")), id -> new ArrayList<>())
                            .add(new Group(
                                    row.getObject("received", LocalDate.class),
                                    row.getBoolean("acknowledged"),
                                    answered,
                                    row.getInt("n"),
                                    row.getLong(answered == null ? "first" : "last")));
                });
        return groups;
    }
}
