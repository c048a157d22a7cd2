package org.arsye.query.reports;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;

/**
 * One version of the report of a consultation.
 *
 * @param position where it was published
 * @param asOf the report says what the record said at this position
 * @param conclusion null where the body wrote none
 * @param reason why a correction was needed; null in version 1
 * @param current whether no later version had been published at the moment asked for
 */
public record ReportEntry(
        ConsultationId consultationId,
        int version,
        long position,
        Instant publishedAt,
        long asOf,
        ReportFigures figures,
        LocalizedText conclusion,
        LocalizedText reason,
        boolean current) {}
