package org.arsye.query.annualreports;

import java.time.Instant;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.annualreport.AnnualReportId;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * The report of a year as it was prepared and published.
 *
 * @param publicBodyId null for the one over all bodies
 * @param draftAsOf the position of the draft's figures
 * @param versions those that were published, newest first
 */
public record AnnualReportEntry(
        AnnualReportId id,
        String normPack,
        int year,
        PublicBodyId publicBodyId,
        long draftAsOf,
        Instant draftedAt,
        List<Version> versions) {

    public AnnualReportEntry {
        versions = List.copyOf(versions);
    }

    /**
     * One that was published.
     *
     * @param position where it was published: its chapters are those written by then
     * @param asOf the last position that its figures count
     * @param reason why a correction was needed; null in version 1
     */
    public record Version(int version, long position, long asOf, Instant publishedAt, LocalizedText reason) {}
}
