package org.arsye.command.pastconsultation;

import org.arsye.events.past.PastConsultationEvent;

/** What the rules remember of a consultation of the past. */
sealed interface PastConsultationState {

    record Unknown() implements PastConsultationState {}

    record Imported() implements PastConsultationState {}

    default PastConsultationState after(PastConsultationEvent event) {
        return new Imported();
    }
}
