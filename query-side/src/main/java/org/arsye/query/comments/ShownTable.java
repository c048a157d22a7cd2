package org.arsye.query.comments;

import java.util.List;
import org.arsye.events.comment.CommentHidden;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentRedacted;
import org.arsye.events.comment.CommentRestored;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code comment_shown}. Each of its rows is what one act of a moderator made of it. */
@Component
class ShownTable {

    private static final Spans SHOWN = Spans.of("comment_shown", "comment_id");

    private final Writes writes;
    private final JdbcClient database;

    ShownTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void hide(CommentHidden event, Recorded at) {
        write(
                event.commentId(),
                event.consultationId(),
                Shown.NOTHING,
                event.reason(),
                List.of(),
                event.hiddenBy(),
                at);
    }

    void redact(CommentRedacted event, Recorded at) {
        write(
                event.commentId(),
                event.consultationId(),
                Shown.IN_PART,
                event.reason(),
                event.passages(),
                event.redactedBy(),
                at);
    }

    void restore(CommentRestored event, Recorded at) {
        write(event.commentId(), event.consultationId(), Shown.WHOLE, null, List.of(), event.restoredBy(), at);
    }

    private void write(
            CommentId comment,
            ConsultationId consultation,
            Shown shown,
            ModerationReason reason,
            List<Passage> passages,
            OfficialId by,
            Recorded at) {
        writes.begin(
                SHOWN,
                at,
                row -> row.set("comment_id", comment.value())
                        .set("consultation_id", consultation.value())
                        .set("shown", shown)
                        .set("reason", reason)
                        .set("passages", passages.isEmpty() ? null : Withheld.written(passages))
                        .set("acted_at", at.at())
                        .set("acted_by", by == null ? null : by.value()));
    }

    /** Where the record says last that something is kept from the public or shown again; −1 before the first time. */
    long last() {
        return database.sql("select coalesce(max(valid_from), -1) from comment_shown")
                .query(Long.class)
                .single();
    }
}
