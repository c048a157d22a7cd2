package org.arsye.query.site.files;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsFilter;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.history.HistoryQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** All comments of a consultation one after the other, a few times five hundred in memory at a time. */
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
        long[] row = {0};
        ReadAhead.each(
                comments.parts(id, then).stream().<Callable<Part>>map(paging -> () -> part(id, paging, then)),
                part -> part.entries()
                        .forEach(entry -> taking.take(
                                ++row[0], entry, part.roles().get(entry.id().value()))));
    }

    private Part part(ConsultationId id, Paging paging, Moment then) {
        List<CommentEntry> entries =
                comments.list(id, CommentsFilter.all(), paging, then).items();
        return new Part(entries, history.roles(answered(entries), ANSWERED, then));
    }

    /** @param roles who published the answer, by comment */
    private record Part(List<CommentEntry> entries, Map<UUID, String> roles) {}

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
