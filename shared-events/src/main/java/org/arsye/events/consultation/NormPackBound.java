package org.arsye.events.consultation;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * From its opening on a consultation is held to this version of its rules, whatever is published later.
 *
 * @param pack XK-GOV-05-2016
 * @param sha256 digest of the pack's file, lower-case hexadecimal
 * @param requiredEarliest before this last day the period is too short by every reading of the pack and the calendars of the
 *     day of opening; absent where the pack names no length, or a calendar is missing
 * @param requiredLatest with this last day it is long enough by every reading; absent for the same reasons
 */
@Revision("1")
public record NormPackBound(
        ConsultationId consultationId,
        String pack,
        int version,
        String sha256,
        LocalDate requiredEarliest,
        LocalDate requiredLatest)
        implements ConsultationEvent {}
