package org.arsye.command.annualreport;

import org.arsye.command.kernel.Reason;

/** Why the report of a year is not changed as somebody wished. */
enum AnnualReportRejected implements Reason {
    CHAPTER_REQUIRED(Kind.RULE),
    CHAPTER_INCOMPLETE(Kind.RULE),
    CHAPTER_NOT_WRITTEN(Kind.CONFLICT),
    ANNUAL_REPORT_NOT_DRAFTED(Kind.CONFLICT),
    ANNUAL_REPORT_UNCHANGED(Kind.CONFLICT),
    YEAR_NOT_OVER(Kind.CONFLICT),
    YEAR_BEFORE_ANY_RECORD(Kind.RULE),
    CORRECTION_REASON_REQUIRED(Kind.RULE),
    CORRECTION_REASON_TOO_THIN(Kind.RULE),
    NOTHING_PUBLISHED_TO_CORRECT(Kind.CONFLICT);

    private final Kind kind;

    AnnualReportRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
