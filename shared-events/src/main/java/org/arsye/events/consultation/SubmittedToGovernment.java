package org.arsye.events.consultation;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The draft went to the government, or to whoever decides on it, after the public was asked.
 *
 * @param on the day, in the body's time zone
 * @param reference the number it was handed in under, where there is one
 */
@Revision("1")
public record SubmittedToGovernment(ConsultationId consultationId, LocalDate on, String reference)
        implements ConsultationEvent {}
