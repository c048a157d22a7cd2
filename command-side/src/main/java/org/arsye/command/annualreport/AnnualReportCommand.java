package org.arsye.command.annualreport;

import java.time.ZoneId;
import org.arsye.events.LocalizedText;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.annualreport.AnnualReportId;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of the report of a year. */
public sealed interface AnnualReportCommand {

    /** Which report it is. */
    Subject subject();

    @TargetAggregateIdentifier
    default AnnualReportId annualReportId() {
        return AnnualReportId.ofYear(
                subject().normPack(), subject().year(), subject().publicBodyId());
    }

    /**
     * Whose report, of which year and by which regulation.
     *
     * @param publicBodyId null for the one over all bodies
     */
    record Subject(String normPack, int year, PublicBodyId publicBodyId) {}

    /** @param asOf the last position that counts: where the record is when this is asked */
    record DraftAnnualReport(Subject subject, long asOf) implements AnnualReportCommand {}

    /** @param text null to take the chapter out */
    record WriteChapter(Subject subject, AnnualChapter chapter, LocalizedText text) implements AnnualReportCommand {}

    /**
     * @param zone where the year ends at midnight
     * @param reason why a correction is needed; null for the first version
     */
    record PublishAnnualReport(Subject subject, ZoneId zone, LocalizedText reason) implements AnnualReportCommand {}
}
