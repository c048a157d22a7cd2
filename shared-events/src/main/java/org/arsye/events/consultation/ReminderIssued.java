package org.arsye.events.consultation;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The officials of a consultation were reminded of what is due, once for each day and time.
 *
 * @param due the last day on which it is in time
 */
@Revision("1")
public record ReminderIssued(ConsultationId consultationId, ConsultationDuty duty, LocalDate due, ReminderTime when)
        implements ConsultationEvent {}
