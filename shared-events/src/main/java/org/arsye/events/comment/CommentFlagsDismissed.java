package org.arsye.events.comment;

import java.util.List;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.OfficialId;
import org.axonframework.serialization.Revision;

/** A moderator looked at what a comment was flagged for and left it as it is. */
@Revision("1")
public record CommentFlagsDismissed(
        CommentId commentId, ConsultationId consultationId, List<ModerationReason> reasons, OfficialId dismissedBy)
        implements CommentEvent {}
