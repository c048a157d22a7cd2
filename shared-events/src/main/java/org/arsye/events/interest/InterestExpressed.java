package org.arsye.events.interest;

import java.util.List;
import org.arsye.events.Sealed;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.serialization.Revision;

/**
 * Somebody wants to be invited; it counts once it is confirmed through the link that is sent to them.
 *
 * @param year the calendar year that it holds for
 * @param publicBodies whatever these bodies plan or consult on
 * @param documentTypes whatever is planned or consulted on of these kinds
 * @param planItems these planned drafts
 * @param consultations these consultations
 * @param contributorKind who speaks
 * @param contributorName absent where none was given
 * @param email where letters go
 * @param language BCP 47; what letters are written in
 * @param secretDigest SHA-256 of the secret in the links of their letters, lower-case hexadecimal
 */
@Revision("1")
public record InterestExpressed(
        InterestId interestId,
        int year,
        List<PublicBodyId> publicBodies,
        List<DocumentType> documentTypes,
        List<PlanItemId> planItems,
        List<ConsultationId> consultations,
        ContributorKind contributorKind,
        Sealed<String> contributorName,
        Sealed<String> email,
        String language,
        String secretDigest)
        implements InterestEvent {}
