package org.arsye.query.interests;

import java.time.Instant;
import java.util.List;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InvitationCause;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * An expression of interest, for whoever holds its link.
 *
 * @param position where it was expressed
 * @param year the calendar year that it holds for
 * @param invitations what they were invited to, the latest first
 */
public record InterestEntry(
        InterestId id,
        long position,
        int year,
        List<PublicBodyId> publicBodies,
        List<DocumentType> documentTypes,
        List<PlanItemId> planItems,
        List<ConsultationId> consultations,
        ContributorKind contributorKind,
        String language,
        InterestStanding standing,
        List<Invited> invitations) {

    /**
     * One invitation.
     *
     * @param consultationId null where it is about none; so are the others
     */
    public record Invited(
            long position,
            Instant at,
            InvitationCause cause,
            ConsultationId consultationId,
            PlanId planId,
            Integer planVersion,
            Integer year) {}
}
