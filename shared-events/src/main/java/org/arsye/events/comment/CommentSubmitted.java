package org.arsye.events.comment;

import java.time.Instant;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.axonframework.serialization.Revision;

/**
 * Somebody said what they think of the draft, or of one provision of it.
 *
 * @param round the round of the consultation it was made in
 * @param documentId the document it is on; absent for a comment on the whole
 * @param provision art_7__para_2; absent for a comment on the whole
 * @param language BCP 47
 * @param contributorName absent where none was given
 * @param receivedAt when the body received it; earlier than the event for a letter handed in later
 * @param handInId the bulk hand-in it came with, if any
 * @param withdrawalDigest SHA-256 of the secret that withdraws it, lower-case hexadecimal
 */
@Revision("1")
public record CommentSubmitted(
        CommentId commentId,
        ConsultationId consultationId,
        int round,
        DocumentId documentId,
        Integer documentVersion,
        String provision,
        Sealed<String> text,
        Sealed<String> proposedWording,
        String language,
        ContributorKind contributorKind,
        Sealed<String> contributorName,
        Publication publication,
        Channel channel,
        Instant receivedAt,
        HandInId handInId,
        String withdrawalDigest)
        implements CommentEvent {}
