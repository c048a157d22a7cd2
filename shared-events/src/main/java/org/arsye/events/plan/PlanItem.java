package org.arsye.events.plan;

import java.time.LocalDate;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;

/**
 * A draft that a body means to consult on. When is as vague as the body knows: from one day to another, which may be the same
 * day, a quarter or the whole year.
 *
 * @param documentType what it will be
 * @param title what it is to be called; titles are plain
 * @param expectedFrom the first day on which its consultation may be expected to open
 * @param expectedUntil the last such day
 * @param contactRole who answers questions, as a role and never as a person
 */
public record PlanItem(
        PlanItemId planItemId,
        DocumentType documentType,
        LocalizedText title,
        LocalDate expectedFrom,
        LocalDate expectedUntil,
        String contactRole) {}
