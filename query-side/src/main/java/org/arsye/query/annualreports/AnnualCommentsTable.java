package org.arsye.query.annualreports;

import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.stereotype.Component;

/** What is written into the table {@code annual_comment}: how each comment stands. */
@Component
class AnnualCommentsTable {

    private static final Spans COMMENT = Spans.of("annual_comment", "comment_id");

    private static final String UNANSWERED = "UNANSWERED";
    private static final String WITHDRAWN = "WITHDRAWN";

    private final Writes writes;

    AnnualCommentsTable(Writes writes) {
        this.writes = writes;
    }

    void submit(CommentSubmitted event, Recorded at) {
        writes.begin(
                COMMENT,
                at,
                row -> row.set("comment_id", event.commentId().value())
                        .set("consultation_id", event.consultationId().value())
                        .set("channel", event.channel())
                        .set("answer", UNANSWERED));
    }

    void withdraw(CommentWithdrawn event, Recorded at) {
        writes.change(COMMENT, event.commentId().value(), at, row -> row.set("answer", WITHDRAWN));
    }

    /** A comment that was withdrawn stays so. */
    void answer(DecisionPublished event, Recorded at) {
        writes.change(COMMENT, event.commentId().value(), at, row -> {
            if (!row.text("answer").equals(WITHDRAWN)) {
                row.set("answer", event.outcome());
            }
        });
    }
}
