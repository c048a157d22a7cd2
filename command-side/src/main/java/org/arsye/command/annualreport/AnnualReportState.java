package org.arsye.command.annualreport;

import java.util.EnumSet;
import java.util.Set;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.annualreport.AnnualChapterWritten;
import org.arsye.events.annualreport.AnnualReportDrafted;
import org.arsye.events.annualreport.AnnualReportEvent;
import org.arsye.events.annualreport.AnnualReportPublished;

/**
 * What the rules remember of the report of a year.
 *
 * @param asOf the position of the draft; -1 before the first
 * @param chapters those that have words
 * @param version the latest that was published, 0 before the first
 * @param unpublished whether anything changed since then
 */
record AnnualReportState(long asOf, Set<AnnualChapter> chapters, int version, boolean unpublished) {

    static final AnnualReportState NONE = new AnnualReportState(-1, Set.of(), 0, false);

    boolean isDrafted() {
        return asOf >= 0;
    }

    AnnualReportState after(AnnualReportEvent event) {
        return switch (event) {
            case AnnualReportDrafted drafted -> new AnnualReportState(drafted.asOf(), chapters, version, true);
            case AnnualChapterWritten written -> new AnnualReportState(asOf, with(written), version, true);
            case AnnualReportPublished published -> new AnnualReportState(asOf, chapters, published.version(), false);
        };
    }

    private Set<AnnualChapter> with(AnnualChapterWritten written) {
        Set<AnnualChapter> now = EnumSet.noneOf(AnnualChapter.class);
        now.addAll(chapters);
        if (written.text() == null) {
            now.remove(written.chapter());
        } else {
            now.add(written.chapter());
        }
        return Set.copyOf(now);
    }
}
