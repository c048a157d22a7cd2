package org.arsye.query.comments;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code comment_standing}: what each comment is counted as. Every count is taken from it, none is kept. */
@Component
class StandingsTable {

    private static final Spans STANDING = Spans.of("comment_standing", "comment_id");

    private static final String TOTALS = """
            select consultation_id, answer, count(*) as n from comment_standing
            where consultation_id = any(:ids) and valid_from <= :p and :p < valid_to
            group by consultation_id, answer""";

    private static final String PER_PROVISION = """
            select provision, count(*) as n from comment_standing
            where consultation_id = :id and document_id = :document and provision is not null
                and answer <> 'WITHDRAWN' and valid_from <= :p and :p < valid_to
            group by provision""";

    private final Writes writes;
    private final JdbcClient database;

    StandingsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void begin(CommentSubmitted event, Recorded at) {
        writes.begin(
                STANDING,
                at,
                row -> row.set("comment_id", event.commentId().value())
                        .set("consultation_id", event.consultationId().value())
                        .set(
                                "document_id",
                                event.documentId() == null
                                        ? null
                                        : event.documentId().value())
                        .set("provision", event.provision())
                        .set("answer", Answer.UNANSWERED));
    }

    void withdraw(CommentWithdrawn event, Recorded at) {
        writes.change(
                STANDING,
                event.commentId().value(),
                at,
                row -> row.set("answer", Answer.WITHDRAWN).set("withdrawn_at", at.at()));
    }

    /** A comment that was withdrawn stays so. */
    void answer(DecisionPublished event, Recorded at) {
        writes.change(STANDING, event.commentId().value(), at, row -> {
            row.set("decision_id", event.decisionId().value());
            if (!row.text("answer").equals(Answer.WITHDRAWN.name())) {
                row.set("answer", event.outcome());
            }
        });
    }

    /** How many comments are counted as what; consultations without comments are left out. */
    Map<ConsultationId, Map<Answer, Integer>> totals(Collection<ConsultationId> ids, long position) {
        Map<ConsultationId, Map<Answer, Integer>> totals = new HashMap<>();
        database.sql(TOTALS)
                .param("ids", ids.stream().map(ConsultationId::value).toArray(UUID[]::new))
                .param("p", position)
                .query(row -> {
                    totals.computeIfAbsent(
                                    new ConsultationId(Columns.uuid(row, "consultation_id")),
                                    id -> new EnumMap<>(Answer.class))
                            .put(Columns.name(row, "answer", Answer.class), row.getInt("n"));
                });
        return totals;
    }

    Map<String, Integer> perProvision(ConsultationId id, DocumentId document, long position) {
        List<Map.Entry<String, Integer>> counts = database.sql(PER_PROVISION)
                .param("id", id.value())
                .param("document", document.value())
                .param("p", position)
                .query((row, number) -> Map.entry(row.getString("provision"), row.getInt("n")))
                .list();
        return counts.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
