package org.arsye.command.interest;

import java.util.List;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InvitationCause;
import org.arsye.events.interest.InvitationId;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of an expression of interest. */
public sealed interface InterestCommand {

    InterestId interestId();

    /** In what somebody is interested: whatever matches any of these. */
    record Targets(
            List<PublicBodyId> publicBodies,
            List<DocumentType> documentTypes,
            List<PlanItemId> planItems,
            List<ConsultationId> consultations) {

        int count() {
            return publicBodies.size() + documentTypes.size() + planItems.size() + consultations.size();
        }
    }

    /**
     * @param language of the letters: sq, sr, en
     * @param secretDigest SHA-256 of the secret that the letters' links carry
     */
    record ExpressInterest(
            @TargetAggregateIdentifier InterestId interestId,
            Targets targets,
            ContributorKind contributorKind,
            String contributorName,
            String email,
            String language,
            String secretDigest)
            implements InterestCommand {
        @Override
        public String toString() {
            return "ExpressInterest[" + interestId + "]";
        }
    }

    /** @param secretDigest SHA-256 of the secret presented; so of the next two */
    record ConfirmInterest(@TargetAggregateIdentifier InterestId interestId, String secretDigest)
            implements InterestCommand {}

    record RenewInterest(@TargetAggregateIdentifier InterestId interestId, String secretDigest)
            implements InterestCommand {}

    record WithdrawInterest(@TargetAggregateIdentifier InterestId interestId, String secretDigest)
            implements InterestCommand {}

    /** Nobody confirmed or renewed it in time. */
    record LapseInterest(@TargetAggregateIdentifier InterestId interestId) implements InterestCommand {}

    /** @param planItems those that match; empty where it is about none */
    record IssueInvitation(
            @TargetAggregateIdentifier InterestId interestId,
            InvitationId invitationId,
            InvitationCause cause,
            ConsultationId consultationId,
            PlanId planId,
            Integer planVersion,
            List<PlanItemId> planItems,
            Integer year)
            implements InterestCommand {}
}
