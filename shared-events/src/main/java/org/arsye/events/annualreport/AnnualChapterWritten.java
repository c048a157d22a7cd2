package org.arsye.events.annualreport;

import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.axonframework.serialization.Revision;

/**
 * A chapter got its words, or other words than before. The public reads them with the next version that is published.
 *
 * @param text absent where the chapter is taken out again
 */
@Revision("1")
public record AnnualChapterWritten(AnnualReportId annualReportId, AnnualChapter chapter, Sealed<LocalizedText> text)
        implements AnnualReportEvent {}
