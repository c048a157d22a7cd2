package org.arsye.query.comments;

import java.time.Instant;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.HandInId;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.query.platform.Forgotten;

/**
 * A comment as this reader may read it at the moment asked for.
 *
 * @param number what its author was told, 00A-3K7
 * @param position where it was submitted; lists are ordered by it
 * @param documentId null for a comment on the whole; so are documentVersion and provision
 * @param answer what it is counted as
 * @param textState why the text is there or not
 * @param text null unless {@code textState} is SHOWN or REDACTED
 * @param proposedWording null where there is none or it is not shown
 * @param contributorName null where none was given or it is not shown
 * @param receivedAt when the body received it
 * @param submittedAt when it was recorded
 * @param withdrawnAt null unless withdrawn
 * @param erased what the record says of the erasure of the text; null where it is not erased
 * @param nameErased the same of the name
 * @param moderation what moderators keep of it from the public now; null where nothing
 * @param decision the published decision in force; null where there is none
 * @param pending a decision that was drafted or approved and is not published; null in public
 */
public record CommentEntry(
        CommentId id,
        ConsultationId consultationId,
        String number,
        long position,
        int round,
        DocumentId documentId,
        Integer documentVersion,
        String provision,
        Answer answer,
        TextState textState,
        String text,
        String proposedWording,
        String language,
        ContributorKind contributorKind,
        String contributorName,
        Publication publication,
        Channel channel,
        Instant receivedAt,
        Instant submittedAt,
        HandInId handInId,
        Instant withdrawnAt,
        Forgotten erased,
        Forgotten nameErased,
        ModerationEntry moderation,
        DecisionEntry decision,
        DecisionEntry pending) {}
