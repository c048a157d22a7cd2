package org.arsye.events.annualreport;

import org.arsye.events.DomainEvent;

/** What happened to the report of a year. */
public sealed interface AnnualReportEvent extends DomainEvent
        permits AnnualReportDrafted, AnnualChapterWritten, AnnualReportPublished {

    AnnualReportId annualReportId();
}
