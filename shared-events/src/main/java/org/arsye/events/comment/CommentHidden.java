package org.arsye.events.comment;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.OfficialId;
import org.axonframework.serialization.Revision;

/** A comment is shown to the public without its words and its name; it stays counted, and is answered. */
@Revision("1")
public record CommentHidden(
        CommentId commentId, ConsultationId consultationId, ModerationReason reason, OfficialId hiddenBy)
        implements CommentEvent {}
