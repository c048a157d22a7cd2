package org.arsye.query.comments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions about comments and their decisions. Each may wait for the database: ask on a virtual thread. */
@Component
public class CommentsQueries {

    /** In the order they were submitted. */
    public Page<CommentEntry> list(ConsultationId consultation, CommentsFilter filter, Paging paging, Moment moment) {
        return new Page<>(List.of(), null);
    }

    public Optional<CommentEntry> one(CommentId id, Moment moment) {
        return Optional.empty();
    }

    /** Oldest first; in public only those that were published. */
    public List<DecisionEntry> decisions(CommentId id, Moment moment) {
        return List.of();
    }

    /** The totals of a consultation; all zero where nobody commented. */
    public ReportFigures totals(ConsultationId consultation, Moment moment) {
        return new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** The totals of several consultations; none of those asked for is left out. */
    public Map<ConsultationId, ReportFigures> totals(Collection<ConsultationId> consultations, Moment moment) {
        return Map.of();
    }

    /**
     * How many comments stand on each provision of a document (withdrawn ones not counted), by the provision's own id: those
     * on a paragraph are not counted for its article. Provisions without comments are left out.
     */
    public Map<String, Integer> perProvision(ConsultationId consultation, DocumentId document, Moment moment) {
        return Map.of();
    }
}
