package org.arsye.query.norms;

import java.time.Instant;
import java.time.LocalDate;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.events.consultation.ReminderTime;

/** What officials were reminded of. */
public record ReminderEntry(ConsultationDuty duty, LocalDate due, ReminderTime when, long position, Instant issuedAt) {}
