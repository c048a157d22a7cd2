package org.arsye.query.comments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.comments.DecisionEntry.Stage;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions about comments and their decisions. Each may wait for the database: ask on a virtual thread. */
@Component
public class CommentsQueries {

    private final CommentsTable comments;
    private final DecisionsTable decisions;
    private final StandingsTable standings;
    private final Opening opening;

    CommentsQueries(CommentsTable comments, DecisionsTable decisions, StandingsTable standings, Opening opening) {
        this.comments = comments;
        this.decisions = decisions;
        this.standings = standings;
        this.opening = opening;
    }

    /** In the order they were submitted. */
    public Page<CommentEntry> list(ConsultationId consultation, CommentsFilter filter, Paging paging, Moment moment) {
        boolean everything = readsAllOf(consultation, moment);
        if (filter.pending() != null && !everything) {
            return new Page<>(List.of(), null);
        }
        List<CommentEntry> found = filter.q() == null
                ? entries(
                        rows(consultation, filter, paging.afterOr(-1), paging.limit() + 1, moment), everything, moment)
                : saying(consultation, filter, paging, moment, everything);
        return Page.of(found, paging, CommentEntry::position);
    }

    /** Where the largest parts of the whole list begin, so that several can be asked for at once. */
    public List<Paging> parts(ConsultationId consultation, Moment moment) {
        return Stream.concat(
                        Stream.of(Paging.largest()),
                        comments.every(Paging.HIGHEST_LIMIT, consultation, moment.position()).stream()
                                .map(Paging::largestAfter))
                .toList();
    }

    /** Texts are sealed, so they are opened part by part and looked through, until enough are found. */
    private List<CommentEntry> saying(
            ConsultationId consultation, CommentsFilter filter, Paging paging, Moment moment, boolean everything) {
        String words = Columns.folded(filter.q());
        List<CommentEntry> found = new ArrayList<>();
        long after = paging.afterOr(-1);
        List<CommentRow> rows;
        do {
            rows = rows(consultation, filter, after, Paging.HIGHEST_LIMIT, moment);
            entries(rows, everything, moment).stream()
                    .filter(entry ->
                            entry.text() != null && Columns.folded(entry.text()).contains(words))
                    .forEach(found::add);
            after = rows.isEmpty() ? after : rows.getLast().position();
        } while (rows.size() == Paging.HIGHEST_LIMIT && found.size() <= paging.limit());
        return found.subList(0, Math.min(found.size(), paging.limit() + 1));
    }

    private List<CommentRow> rows(
            ConsultationId consultation, CommentsFilter filter, long after, int limit, Moment moment) {
        return comments.list(consultation, filter, after, limit, moment.position());
    }

    public Optional<CommentEntry> one(CommentId id, Moment moment) {
        return comments.one(id, moment.position())
                .map(row -> entries(List.of(row), readsAllOf(row.consultationId(), moment), moment)
                        .getFirst());
    }

    /**
     * The comment as its author may read it, who has shown that they are: their own words, also those that are not
     * published or were taken back, and of the answers what the public reads.
     */
    public Optional<CommentEntry> own(CommentId id, Moment moment) {
        return comments.one(id, moment.position()).map(row -> {
            Opened opened = opening.of(row.sealed(true).toList());
            DecisionEntry answer =
                    one(id, moment.inPublic()).map(CommentEntry::decision).orElse(null);
            return row.entry(opened, true, answer, null);
        });
    }

    /** Oldest first; in public only those that were published. */
    public List<DecisionEntry> decisions(CommentId id, Moment moment) {
        boolean everything = comments.one(id, moment.position())
                .map(row -> readsAllOf(row.consultationId(), moment))
                .orElse(false);
        List<DecisionRow> rows = decisions.of(List.of(id), moment.position()).stream()
                .filter(row -> everything || row.published())
                .toList();
        Opened opened = opening.of(rows.stream().flatMap(DecisionRow::sealed).toList());
        return rows.stream().map(row -> row.entry(opened, everything)).toList();
    }

    /** The totals of a consultation; all zero where nobody commented. */
    public ReportFigures totals(ConsultationId consultation, Moment moment) {
        return totals(List.of(consultation), moment).get(consultation);
    }

    /** The totals of several consultations; none of those asked for is left out. */
    public Map<ConsultationId, ReportFigures> totals(Collection<ConsultationId> consultations, Moment moment) {
        Map<ConsultationId, Map<Answer, Integer>> counted = standings.totals(consultations, moment.position());
        Map<ConsultationId, ReportFigures> totals = new HashMap<>();
        consultations.forEach(id -> totals.put(id, Answer.figures(counted.getOrDefault(id, Map.of()))));
        return totals;
    }

    /**
     * How many comments stand on each provision of a document (withdrawn ones not counted), by the provision's own id: those
     * on a paragraph are not counted for its article. Provisions without comments are left out.
     */
    public Map<String, Integer> perProvision(ConsultationId consultation, DocumentId document, Moment moment) {
        return standings.perProvision(consultation, document, moment.position());
    }

    private boolean readsAllOf(ConsultationId consultation, Moment moment) {
        return moment.reader().signedIn()
                && comments.body(consultation, moment.position())
                        .map(moment.reader()::readsAllOf)
                        .orElse(false);
    }

    private List<CommentEntry> entries(List<CommentRow> rows, boolean everything, Moment moment) {
        Map<CommentId, List<DecisionRow>> decided =
                decisions.of(rows.stream().map(CommentRow::id).toList(), moment.position()).stream()
                        .filter(row -> row.stage() == Stage.PUBLISHED || everything && !row.published())
                        .collect(Collectors.groupingBy(DecisionRow::commentId));
        Opened opened = opening.of(Stream.concat(
                        rows.stream().flatMap(row -> row.sealed(everything)),
                        decided.values().stream().flatMap(List::stream).flatMap(DecisionRow::sealed))
                .toList());
        return rows.stream()
                .map(row -> entry(row, decided.getOrDefault(row.id(), List.of()), opened, everything))
                .toList();
    }

    private static CommentEntry entry(CommentRow row, List<DecisionRow> decided, Opened opened, boolean everything) {
        DecisionEntry inForce = null;
        DecisionEntry pending = null;
        for (DecisionRow decision : decided) {
            if (decision.published()) {
                inForce = decision.entry(opened, everything);
            } else {
                pending = decision.entry(opened, everything);
            }
        }
        return row.entry(opened, everything, inForce, pending);
    }
}
