package org.arsye.command.pastconsultation;

import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationEvent;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.publicbody.PublicBodyId;

/** What the rules remember of a consultation of the past. */
sealed interface PastConsultationState {

    record Unknown() implements PastConsultationState {}

    /** @param reference the body's own number of it */
    record Imported(PublicBodyId publicBodyId, String reference) implements PastConsultationState {}

    default PastConsultationState after(PastConsultationEvent event) {
        return switch (event) {
            case PastConsultationImported imported -> new Imported(imported.publicBodyId(), imported.reference());
            case PastConsultationCorrected corrected -> this;
        };
    }
}
