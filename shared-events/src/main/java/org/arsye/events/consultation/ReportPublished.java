package org.arsye.events.consultation;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The body answered the public: the report on the results, or a corrected version of it.
 *
 * @param version 1 for the first
 * @param asOf the report says what the record said at this position
 * @param figures the totals it prints
 * @param conclusion the body's own words on the results, if any
 * @param reason why a correction was needed; absent in version 1
 */
@Revision("1")
public record ReportPublished(
        ConsultationId consultationId,
        int version,
        long asOf,
        ReportFigures figures,
        Sealed<LocalizedText> conclusion,
        Sealed<LocalizedText> reason)
        implements ConsultationEvent {}
