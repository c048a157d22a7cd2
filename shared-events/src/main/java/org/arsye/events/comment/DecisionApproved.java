package org.arsye.events.comment;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.OfficialId;
import org.axonframework.serialization.Revision;

/**
 * A second official agreed to a drafted decision.
 *
 * @param inPlaceOf the approver who had delegated the role to them; null where they hold it themselves
 */
@Revision("1")
public record DecisionApproved(
        CommentId commentId,
        ConsultationId consultationId,
        DecisionId decisionId,
        OfficialId approvedBy,
        OfficialId inPlaceOf)
        implements CommentEvent {

    /** By somebody who holds the role themselves. */
    public DecisionApproved(
            CommentId commentId, ConsultationId consultationId, DecisionId decisionId, OfficialId approvedBy) {
        this(commentId, consultationId, decisionId, approvedBy, null);
    }
}
