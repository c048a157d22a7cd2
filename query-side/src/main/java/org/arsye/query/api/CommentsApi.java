package org.arsye.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.comments.Answer;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsFilter;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.comments.DecisionEntry;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.history.HistoryEntry;
import org.arsye.query.history.HistoryQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.web.OfTheRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Comments, with outcome and justification. */
@RestController
@RequestMapping("/api/v1")
class CommentsApi {

    private final ConsultationsQueries consultations;
    private final CommentsQueries comments;
    private final HistoryQueries history;

    CommentsApi(ConsultationsQueries consultations, CommentsQueries comments, HistoryQueries history) {
        this.consultations = consultations;
        this.comments = comments;
        this.history = history;
    }

    /**
     * @param outcome accepted, partly_accepted, rejected, noted, out_of_scope, unanswered, withdrawn; several by commas
     * @param pending for officials: with a decision drafted or approved
     */
    @OfTheRecord
    @GetMapping("/consultations/{id}/comments")
    ResponseEntity<Page<CommentEntry>> list(
            @PathVariable ConsultationId id,
            @RequestParam(required = false) Set<Answer> outcome,
            @RequestParam(required = false) String provision,
            @RequestParam(required = false) ContributorKind kind,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) DecisionEntry.Stage pending,
            Paging paging,
            Moment moment,
            ServerWebExchange exchange) {
        consultations.one(id, moment).orElseThrow(NotFound::new);
        CommentsFilter filter = new CommentsFilter(outcome, provision, kind, q, pending);
        return Listed.of(comments.list(id, filter, paging, moment), exchange);
    }

    @GetMapping("/comments/{id}")
    Comment one(@PathVariable CommentId id, Moment moment) {
        CommentEntry entry = found(id, moment);
        return new Comment(entry, comments.decisions(id, moment), history.of(id.value(), moment));
    }

    @OfTheRecord
    @GetMapping("/comments/{id}/decisions")
    Page<DecisionEntry> decisions(@PathVariable CommentId id, Moment moment) {
        found(id, moment);
        return new Page<>(comments.decisions(id, moment), null);
    }

    @OfTheRecord
    @GetMapping("/comments/{id}/decisions/{decision}")
    DecisionEntry decision(@PathVariable CommentId id, @PathVariable DecisionId decision, Moment moment) {
        return comments.decisions(id, moment).stream()
                .filter(entry -> entry.id().equals(decision))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private CommentEntry found(CommentId id, Moment moment) {
        return comments.one(id, moment).orElseThrow(NotFound::new);
    }

    /**
     * @param decisions those the reader may read, oldest first
     * @param history its events
     */
    record Comment(@JsonUnwrapped CommentEntry comment, List<DecisionEntry> decisions, List<HistoryEntry> history) {}
}
