package org.arsye.events.comment;

import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.OfficialId;
import org.axonframework.serialization.Revision;

/** A comment that was hidden or redacted is shown as it was sent. */
@Revision("1")
public record CommentRestored(CommentId commentId, ConsultationId consultationId, OfficialId restoredBy)
        implements CommentEvent {}
