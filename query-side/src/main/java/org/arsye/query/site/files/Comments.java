package org.arsye.query.site.files;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsFilter;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.history.HistoryQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** All comments of a consultation one after the other, five hundred in memory at a time. */
@Component
class Comments {

    private static final String ANSWERED = "DecisionPublished";

    private final CommentsQueries comments;
    private final HistoryQueries history;

    Comments(CommentsQueries comments, HistoryQueries history) {
        this.comments = comments;
        this.history = history;
    }

    /** In the order they were submitted. */
    void each(ConsultationId id, Moment then, Taking taking) {
        Paging paging = Paging.largest();
        long row = 0;
        while (paging != null) {
            Page<CommentEntry> page = comments.list(id, CommentsFilter.all(), paging, then);
            Map<UUID, String> roles = history.roles(answered(page.items()), ANSWERED, then);
            for (CommentEntry entry : page.items()) {
                taking.take(++row, entry, roles.get(entry.id().value()));
            }
            paging = page.next() == null ? null : new Paging(paging.limit(), page.next());
        }
    }

    private static List<UUID> answered(List<CommentEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.decision() != null)
                .map(entry -> entry.id().value())
                .toList();
    }

    /** What is done with each. */
    @FunctionalInterface
    interface Taking {

        /**
         * @param row from 1 on
         * @param role of whoever published the answer; null where there is none or none is recorded
         */
        void take(long row, CommentEntry entry, String role);
    }
}
