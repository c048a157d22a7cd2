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
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code comment_standing}: what each comment is counted as. Every count is taken from it, none is kept. */
@Component
class StandingsTable {

    private static final String TABLE = "comment_standing";

    private static final String BEGIN = """
            insert into comment_standing
                (comment_id, valid_from, valid_to, consultation_id, document_id, provision, answer)
            values (?, ?, 9223372036854775807, ?, ?, ?, 'UNANSWERED')
            on conflict do nothing""";

    private static final String WITHDRAW = """
            with past as (
                update comment_standing set valid_to = ?
                where comment_id = ? and valid_to = 9223372036854775807 and valid_from < ?
                returning *)
            insert into comment_standing
                (comment_id, valid_from, valid_to, consultation_id, document_id, provision, answer, decision_id,
                 withdrawn_at)
            select comment_id, valid_to, 9223372036854775807, consultation_id, document_id, provision, 'WITHDRAWN',
                decision_id, ?
            from past""";

    /** A comment that was withdrawn stays so. */
    private static final String ANSWER = """
            with past as (
                update comment_standing set valid_to = ?
                where comment_id = ? and valid_to = 9223372036854775807 and valid_from < ?
                returning *)
            insert into comment_standing
                (comment_id, valid_from, valid_to, consultation_id, document_id, provision, answer, decision_id,
                 withdrawn_at)
            select comment_id, valid_to, 9223372036854775807, consultation_id, document_id, provision,
                case answer when 'WITHDRAWN' then answer else ? end, ?, withdrawn_at
            from past""";

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
        writes.add(
                TABLE,
                BEGIN,
                event.commentId().value(),
                at.position(),
                event.consultationId().value(),
                event.documentId() == null ? null : event.documentId().value(),
                Columns.plain(event.provision()));
    }

    void withdraw(CommentWithdrawn event, Recorded at) {
        UUID id = event.commentId().value();
        writes.add(TABLE, WITHDRAW, at.position(), id, at.position(), Columns.time(at.at()));
    }

    void answer(DecisionPublished event, Recorded at) {
        writes.add(
                TABLE,
                ANSWER,
                at.position(),
                event.commentId().value(),
                at.position(),
                event.outcome().name(),
                event.decisionId().value());
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
