package org.arsye.command.register;

import java.util.List;
import javax.sql.DataSource;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each comment with its published answer, in {@code command.comment_register}. */
@Component
class CommentRegisterTable {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    CommentRegisterTable(JdbcClient database, DataSource commandDataSource) {
        this.database = database;
        this.batches = new JdbcTemplate(commandDataSource);
    }

    void submitted(List<CommentSubmitted> comments) {
        batches.batchUpdate(
                """
                insert into command.comment_register (comment_id, consultation_id) values (?, ?)
                on conflict (comment_id) do nothing""",
                comments.stream()
                        .map(comment -> new Object[] {
                            comment.commentId().value(),
                            comment.consultationId().value()
                        })
                        .toList());
    }

    /** In the order of the record: a later answer replaces an earlier one. */
    void answered(List<DecisionPublished> decisions) {
        batches.batchUpdate(
                "update command.comment_register set outcome = ? where comment_id = ?",
                decisions.stream()
                        .map(decision -> new Object[] {
                            decision.outcome().name(), decision.commentId().value()
                        })
                        .toList());
    }

    void withdrawn(List<CommentId> comments) {
        batches.batchUpdate(
                "update command.comment_register set withdrawn = true where comment_id = ?",
                comments.stream().map(comment -> new Object[] {comment.value()}).toList());
    }

    /** Counted in one statement, so that the position and the figures are of one moment. */
    CommentRegister.Count countOf(ConsultationId consultationId) {
        return database.sql("""
                        select reached.position,
                               count(c.comment_id) as received,
                               count(*) filter (where not c.withdrawn and c.outcome = 'ACCEPTED') as accepted,
                               count(*) filter (where not c.withdrawn and c.outcome = 'PARTLY_ACCEPTED') as partly,
                               count(*) filter (where not c.withdrawn and c.outcome = 'REJECTED') as rejected,
                               count(*) filter (where not c.withdrawn and c.outcome = 'NOTED') as noted,
                               count(*) filter (where not c.withdrawn and c.outcome = 'OUT_OF_SCOPE') as out_of_scope,
                               count(*) filter (where not c.withdrawn and c.outcome is null) as unanswered,
                               count(*) filter (where c.withdrawn) as withdrawn
                        from command.register_reached reached
                        left join command.comment_register c on c.consultation_id = :consultation
                        group by reached.position""")
                .param("consultation", consultationId.value())
                .query((row, number) -> new CommentRegister.Count(
                        row.getLong("position"),
                        new ReportFigures(
                                row.getInt("received"),
                                row.getInt("accepted"),
                                row.getInt("partly"),
                                row.getInt("rejected"),
                                row.getInt("noted"),
                                row.getInt("out_of_scope"),
                                row.getInt("unanswered"),
                                row.getInt("withdrawn"))))
                .single();
    }
}
