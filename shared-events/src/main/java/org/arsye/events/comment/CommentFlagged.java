package org.arsye.events.comment;

import org.arsye.events.consultation.ConsultationId;
import org.axonframework.serialization.Revision;

/** Somebody told the moderators that a comment should not be shown, for a reason nobody had named before. Who did is not kept. */
@Revision("1")
public record CommentFlagged(CommentId commentId, ConsultationId consultationId, ModerationReason reason)
        implements CommentEvent {}
