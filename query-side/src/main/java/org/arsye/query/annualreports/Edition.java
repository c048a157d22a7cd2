package org.arsye.query.annualreports;

import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * The report of a year as one reader gets it.
 *
 * @param publicBodyId null for the one over all bodies
 * @param state whether it is published
 * @param asOf the last position that the figures count
 * @param report what was prepared and published; null if nobody began
 * @param version the one that is shown; null unless published
 * @param imported what bodies brought over of the year; in none of the figures
 * @param chapters the words that were written for it
 */
public record Edition(
        String normPack,
        int year,
        PublicBodyId publicBodyId,
        State state,
        long asOf,
        AnnualReportEntry report,
        AnnualReportEntry.Version version,
        AnnualFigures figures,
        AnnualImports imported,
        Map<AnnualChapter, LocalizedText> chapters) {

    /** Which of them is asked for, and given. */
    public enum State {
        /** A version that was published, with the figures of its position. */
        PUBLISHED,
        /** What is prepared, for those who prepare it. */
        DRAFT,
        /** Nothing was published: the figures that the record gives at the moment asked for. */
        LIVE
    }
}
