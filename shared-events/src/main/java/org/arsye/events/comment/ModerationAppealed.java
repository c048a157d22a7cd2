package org.arsye.events.comment;

import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.serialization.Revision;

/**
 * The author asks that somebody else look at what was hidden or redacted.
 *
 * @param words why; for moderators only
 */
@Revision("1")
public record ModerationAppealed(CommentId commentId, ConsultationId consultationId, Sealed<String> words)
        implements CommentEvent {}
