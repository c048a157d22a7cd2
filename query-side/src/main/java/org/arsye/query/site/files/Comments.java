package org.arsye.query.site.files;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
    void each(ConsultationId id, Moment then, Consumer<Told> taking) {
        each(id, then, 1, Long.MAX_VALUE, taking);
    }

    /**
     * Some of them.
     *
     * @param first from 1 on
     * @param last the last one, if there are so many
     */
    void each(ConsultationId id, Moment then, long first, long last, Consumer<Told> taking) {
        List<Paging> all = comments.parts(id, then);
        int from = (int) Math.min((first - 1) / Paging.HIGHEST_LIMIT, all.size());
        int to = (int) Math.min((last - 1) / Paging.HIGHEST_LIMIT + 1, all.size());
        ReadAhead.each(
                IntStream.range(from, to).mapToObj(part ->
                        (Callable<List<Told>>) () -> part(id, all.get(part), (long) part * Paging.HIGHEST_LIMIT, then)),
                part -> part.stream()
                        .filter(told -> told.row >= first && told.row <= last)
                        .forEach(taking));
    }

    /** @param before how many come before this part */
    private List<Told> part(ConsultationId id, Paging paging, long before, Moment then) {
        List<CommentEntry> entries =
                comments.list(id, CommentsFilter.all(), paging, then).items();
        Map<UUID, String> roles = history.roles(ids(entries, entry -> entry.decision() != null), ANSWERED, then);
        Map<UUID, Instant> earlier = history.first(
                ids(
                        entries,
                        entry -> entry.decision() != null && entry.decision().supersedes() != null),
                ANSWERED,
                then);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> {
                    CommentEntry entry = entries.get(i);
                    UUID comment = entry.id().value();
                    Instant answered =
                            entry.decision() == null ? null : entry.decision().publishedAt();
                    return new Told(before + i + 1, entry, roles.get(comment), earlier.getOrDefault(comment, answered));
                })
                .toList();
    }

    private static List<UUID> ids(List<CommentEntry> entries, Predicate<CommentEntry> which) {
        return entries.stream().filter(which).map(entry -> entry.id().value()).toList();
    }

    /**
     * A comment in its place.
     *
     * @param row from 1 on
     * @param role of whoever published the answer; null where there is none or none is recorded
     * @param firstAnswered when it was first answered: a later answer takes its place and does not make it later; null where
     *     it has none
     */
    record Told(long row, CommentEntry entry, String role, Instant firstAnswered) {}
}
