package org.arsye.command.annualreport;

import static org.arsye.command.annualreport.AnnualReportRejected.*;

import java.time.Instant;
import java.time.LocalDate;
import org.arsye.command.annualreport.AnnualReportCommand.DraftAnnualReport;
import org.arsye.command.annualreport.AnnualReportCommand.PublishAnnualReport;
import org.arsye.command.annualreport.AnnualReportCommand.WriteChapter;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.events.Sealed;
import org.arsye.events.annualreport.AnnualChapterWritten;
import org.arsye.events.annualreport.AnnualReportDrafted;
import org.arsye.events.annualreport.AnnualReportEvent;
import org.arsye.events.annualreport.AnnualReportPublished;

/**
 * What may happen to the report of a year. No figure is ever said here: the report is the record as of a position, and whoever
 * has the record counts the same.
 */
final class AnnualReportRules {

    /** The first year in which any of the regulations was in force: Albania's law of 2014. */
    static final int FIRST_YEAR = 2014;

    /** Fewer letters give no reason. */
    private static final int THINNEST_REASON = 10;

    private AnnualReportRules() {}

    /** @throws Rejection if the wish is refused */
    static AnnualReportEvent decide(AnnualReportCommand command, AnnualReportState state, Instant now) {
        return switch (command) {
            case DraftAnnualReport draft -> draft(draft, state);
            case WriteChapter write -> write(write, state);
            case PublishAnnualReport publish -> publish(publish, state, now);
        };
    }

    /** Also of a year that is not over: an office wants to see where it stands. Published it is only afterwards. */
    private static AnnualReportEvent draft(DraftAnnualReport command, AnnualReportState state) {
        if (command.subject().year() < FIRST_YEAR) {
            throw new Rejection(YEAR_BEFORE_ANY_RECORD, "/year");
        }
        if (command.asOf() == state.asOf()) {
            throw new Rejection(ANNUAL_REPORT_UNCHANGED);
        }
        return new AnnualReportDrafted(
                command.annualReportId(),
                command.subject().normPack(),
                command.subject().year(),
                command.subject().publicBodyId(),
                command.asOf());
    }

    private static AnnualReportEvent write(WriteChapter command, AnnualReportState state) {
        if (command.chapter() == null) {
            throw new Rejection(CHAPTER_REQUIRED, "/chapter");
        }
        new Objections()
                .optional(command.text(), Wording.LONGEST_TEXT, CHAPTER_INCOMPLETE, "/text")
                .raise();
        if (!state.isDrafted()) {
            throw new Rejection(ANNUAL_REPORT_NOT_DRAFTED);
        }
        if (command.text() == null && !state.chapters().contains(command.chapter())) {
            throw new Rejection(CHAPTER_NOT_WRITTEN, "/chapter");
        }
        return new AnnualChapterWritten(command.annualReportId(), command.chapter(), Sealed.text(command.text()));
    }

    private static AnnualReportEvent publish(PublishAnnualReport command, AnnualReportState state, Instant now) {
        if (!state.isDrafted()) {
            throw new Rejection(ANNUAL_REPORT_NOT_DRAFTED);
        }
        Instant over = LocalDate.of(command.subject().year() + 1, 1, 1)
                .atStartOfDay(command.zone())
                .toInstant();
        if (now.isBefore(over)) {
            throw new Rejection(YEAR_NOT_OVER, "/year");
        }
        if (!state.unpublished()) {
            throw new Rejection(ANNUAL_REPORT_UNCHANGED);
        }
        if (state.version() > 0) {
            new Objections()
                    .substantial(
                            command.reason(),
                            THINNEST_REASON,
                            CORRECTION_REASON_REQUIRED,
                            CORRECTION_REASON_TOO_THIN,
                            "/reason")
                    .raise();
        } else if (command.reason() != null) {
            throw new Rejection(NOTHING_PUBLISHED_TO_CORRECT, "/reason");
        }
        return new AnnualReportPublished(
                command.annualReportId(), state.version() + 1, state.asOf(), Sealed.text(command.reason()));
    }
}
