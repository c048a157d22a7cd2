package org.arsye.events.comment;

import org.arsye.events.consultation.ConsultationId;
import org.axonframework.serialization.Revision;

/**
 * The public can read the decision and its justification; it is the answer to the comment.
 */
@Revision("1")
public record DecisionPublished(
        CommentId commentId, ConsultationId consultationId, DecisionId decisionId, Outcome outcome)
        implements CommentEvent {}
