package org.arsye.events.annualreport;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * The report of a year is published, or a corrected version of it: the draft as it stands, with the figures of its position.
 *
 * @param version 1 for the first
 * @param asOf the last position that counts, that of the draft
 * @param reason why a correction was needed; absent in version 1
 */
@Revision("1")
public record AnnualReportPublished(AnnualReportId annualReportId, int version, long asOf, Sealed<LocalizedText> reason)
        implements AnnualReportEvent {}
