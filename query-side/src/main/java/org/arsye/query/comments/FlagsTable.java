package org.arsye.query.comments;

import java.util.UUID;
import org.arsye.events.comment.CommentFlagged;
import org.arsye.events.comment.CommentId;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.stereotype.Component;

/** The table {@code comment_flag}: for what a comment was flagged, and whether a moderator has looked at it since. */
@Component
class FlagsTable {

    private static final Spans FLAG = new Spans("comment_flag", "flag_id", "comment_id");

    private static final String OPEN = "OPEN";
    private static final String SEEN = "SEEN";

    private final Writes writes;

    FlagsTable(Writes writes) {
        this.writes = writes;
    }

    void flag(CommentFlagged event, Recorded at) {
        UUID comment = event.commentId().value();
        writes.begin(
                FLAG,
                at,
                row -> row.set("flag_id", at.eventId())
                        .set("comment_id", comment)
                        .set("consultation_id", event.consultationId().value())
                        .set("reason", event.reason())
                        .set("standing", OPEN)
                        .set("flagged_at", at.at()));
    }

    /** Whoever acts has looked at what the comment was flagged for. */
    void look(CommentId comment, Recorded at) {
        writes.change(
                FLAG, comment.value(), row -> row.text("standing").equals(OPEN), at, row -> row.set("standing", SEEN));
    }
}
