package org.arsye.events.comment;

import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.OfficialId;
import org.axonframework.serialization.Revision;

/**
 * A moderator who had not hidden or redacted it has decided on the author's appeal; nobody decides it again.
 *
 * @param reason for the author and for moderators, since it may repeat what is hidden
 */
@Revision("1")
public record ModerationAppealDecided(
        CommentId commentId,
        ConsultationId consultationId,
        AppealOutcome outcome,
        Sealed<String> reason,
        OfficialId decidedBy)
        implements CommentEvent {}
