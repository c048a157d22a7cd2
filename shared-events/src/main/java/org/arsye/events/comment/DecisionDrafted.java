package org.arsye.events.comment;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.OfficialId;
import org.axonframework.serialization.Revision;

/**
 * An official proposes how to answer a comment, with the justification.
 *
 * @param changedProvision where the draft act changes because of it
 * @param supersedes the published decision it would replace
 * @param supersedingReason why
 */
@Revision("1")
public record DecisionDrafted(
        CommentId commentId,
        ConsultationId consultationId,
        DecisionId decisionId,
        Outcome outcome,
        Sealed<LocalizedText> justification,
        String changedProvision,
        OfficialId draftedBy,
        DecisionId supersedes,
        Sealed<LocalizedText> supersedingReason)
        implements CommentEvent {}
