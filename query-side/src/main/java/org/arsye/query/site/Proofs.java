package org.arsye.query.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.history.HistoryEntry;
import org.arsye.query.history.HistoryQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.page.Proof;
import org.springframework.stereotype.Component;

/** What there are receipts of, for those whom it concerns. */
@Component
class Proofs {

    private static final Set<String> OF_COMMENT = Set.of("CommentSubmitted", "CommentWithdrawn", "DecisionPublished");

    private final HistoryQueries history;

    Proofs(HistoryQueries history) {
        this.history = history;
    }

    /** Of a comment: that it was received or withdrawn, and its published answers, oldest first. */
    List<Proof> of(CommentId comment, Moment moment) {
        return history.of(comment.value(), moment).stream()
                .filter(event -> OF_COMMENT.contains(event.type()))
                .map(Proofs::proof)
                .toList();
    }

    /** Of the version of a report that was published at a position. */
    Optional<Proof> ofReport(ConsultationId consultation, long position, Moment moment) {
        return history.of(consultation.value(), moment).stream()
                .filter(event -> event.position() == position)
                .map(Proofs::proof)
                .findFirst();
    }

    private static Proof proof(HistoryEntry event) {
        return new Proof(event.eventId(), event.type(), event.position());
    }
}
