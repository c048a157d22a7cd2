package org.arsye.badhouse.comment;

import org.arsye.events.comment.CommentId;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.serialization.Revision;

/** Bad: an event of the catalogue with a component renamed. */
@Revision("1")
public record CommentWithdrawn(CommentId comment, ConsultationId consultationId) {}
