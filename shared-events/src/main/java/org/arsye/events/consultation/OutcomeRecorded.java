package org.arsye.events.consultation;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * What became of the draft.
 */
@Revision("1")
public record OutcomeRecorded(ConsultationId consultationId, DraftOutcome outcome, Sealed<LocalizedText> reason)
        implements ConsultationEvent {}
