package org.arsye.events.past;

import org.arsye.events.DomainEvent;

/** What is said of a consultation that was held before this record was. */
public sealed interface PastConsultationEvent extends DomainEvent
        permits PastConsultationImported, PastConsultationCorrected {
    PastConsultationId pastConsultationId();
}
