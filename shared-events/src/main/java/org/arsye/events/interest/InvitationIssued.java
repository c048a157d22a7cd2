package org.arsye.events.interest;

import java.util.List;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.axonframework.serialization.Revision;

/**
 * A letter to whoever expressed the interest was written, for one cause and once for ever.
 *
 * @param cause what happened
 * @param consultationId the one that opened or is announced; absent else
 * @param planId the plan that was published or changed; absent else
 * @param planVersion its version
 * @param planItems those of its items that match the interest, of this version or the one before
 * @param year the year that a renewal is asked for; absent else
 */
@Revision("1")
public record InvitationIssued(
        InterestId interestId,
        InvitationId invitationId,
        InvitationCause cause,
        ConsultationId consultationId,
        PlanId planId,
        Integer planVersion,
        List<PlanItemId> planItems,
        Integer year)
        implements InterestEvent {}
