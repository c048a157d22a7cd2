package org.arsye.events.comment;

import org.arsye.events.consultation.ConsultationId;
import org.axonframework.serialization.Revision;

/**
 * The author took the comment back; it stays counted as withdrawn.
 */
@Revision("1")
public record CommentWithdrawn(CommentId commentId, ConsultationId consultationId) implements CommentEvent {}
