package org.arsye.events.comment;

import java.util.List;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.OfficialId;
import org.axonframework.serialization.Revision;

/**
 * A comment is shown to the public without some of its words. What was hidden or redacted before is replaced by this.
 *
 * @param passages in their order, none touching another
 */
@Revision("1")
public record CommentRedacted(
        CommentId commentId,
        ConsultationId consultationId,
        ModerationReason reason,
        List<Passage> passages,
        OfficialId redactedBy)
        implements CommentEvent {}
