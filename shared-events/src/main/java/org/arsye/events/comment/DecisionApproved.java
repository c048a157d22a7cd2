package org.arsye.events.comment;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.OfficialId;
import org.axonframework.serialization.Revision;

/**
 * A second official agreed to a drafted decision.
 */
@Revision("1")
public record DecisionApproved(
        CommentId commentId, ConsultationId consultationId, DecisionId decisionId, OfficialId approvedBy)
        implements CommentEvent {}
