package org.arsye.query.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ModerationAppealDecided;
import org.arsye.events.comment.ModerationAppealed;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code comment_appeal}: the one appeal that an author has, and what became of it. */
@Component
class AppealsTable {

    private static final Spans APPEAL = Spans.of("comment_appeal", "comment_id");

    private static final String ONE = """
            select * from comment_appeal where comment_id = :id and valid_from <= :p and :p < valid_to""";

    private final Writes writes;
    private final JdbcClient database;

    AppealsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void appeal(ModerationAppealed event, Recorded at) {
        writes.begin(
                APPEAL,
                at,
                row -> row.set("comment_id", event.commentId().value())
                        .set("consultation_id", event.consultationId().value())
                        .set("stage", AppealEntry.Stage.OPEN)
                        .set("words", event.words())
                        .set("words_sequence", at.sequence())
                        .set("words_position", at.position())
                        .set("appealed_at", at.at()));
    }

    void decide(ModerationAppealDecided event, Recorded at) {
        writes.change(
                APPEAL,
                event.commentId().value(),
                at,
                row -> row.set("stage", event.outcome())
                        .set("answer", event.reason())
                        .set("answer_sequence", at.sequence())
                        .set("answer_position", at.position())
                        .set("decided_at", at.at()));
    }

    Optional<AppealRow> one(CommentId id, long position) {
        return database.sql(ONE)
                .param("id", id.value())
                .param("p", position)
                .query((row, number) -> row(row))
                .optional();
    }

    private static AppealRow row(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "comment_id");
        return new AppealRow(
                Columns.name(row, "stage", AppealEntry.Stage.class),
                Columns.sealed(row, "words", id, row.getLong("words_sequence"), "words", row.getLong("words_position")),
                Columns.instant(row, "appealed_at"),
                Columns.sealed(
                        row, "answer", id, row.getLong("answer_sequence"), "reason", row.getLong("answer_position")),
                Columns.instant(row, "decided_at"));
    }
}
