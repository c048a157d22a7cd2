package org.arsye.command.annualreport;

import static org.arsye.command.annualreport.AnnualReportRejected.*;

import java.time.Instant;
import java.time.ZoneId;
import org.arsye.command.annualreport.AnnualReportCommand.DraftAnnualReport;
import org.arsye.command.annualreport.AnnualReportCommand.PublishAnnualReport;
import org.arsye.command.annualreport.AnnualReportCommand.Subject;
import org.arsye.command.annualreport.AnnualReportCommand.WriteChapter;
import org.arsye.command.kernel.Scenario;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.annualreport.AnnualChapterWritten;
import org.arsye.events.annualreport.AnnualReportDrafted;
import org.arsye.events.annualreport.AnnualReportId;
import org.arsye.events.annualreport.AnnualReportPublished;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Given a year, when its report is prepared, written, published or corrected, then that stands in the record. */
class AnnualReportTest {

    private static final String PACK = "XK-GOV-05-2016";
    private static final Subject OF_2025 = new Subject(PACK, 2025, null);
    private static final AnnualReportId ID = AnnualReportId.ofYear(PACK, 2025, null);
    private static final ZoneId PRISHTINA = ZoneId.of("Europe/Belgrade");
    private static final Instant IN_MARCH = Instant.parse("2026-03-20T10:00:00Z");
    private static final LocalizedText WORDS = new LocalizedText("Tekst sintetik", "Sintetički tekst", null);
    private static final LocalizedText REASON =
            new LocalizedText("Një konsultim u numërua dy herë.", "Jedna konsultacija je brojana dvaput.", null);

    @Nested
    class Drafting {

        @Test
        void takes_the_record_as_it_is() {
            inMarch().when(new DraftAnnualReport(OF_2025, 4711)).leadsTo(drafted(4711));
        }

        @Test
        void again_takes_it_as_it_is_by_then() {
            inMarch()
                    .given(drafted(4711))
                    .when(new DraftAnnualReport(OF_2025, 5000))
                    .leadsTo(drafted(5000));
        }

        @Test
        void of_a_record_that_did_not_go_on_is_refused() {
            inMarch()
                    .given(drafted(4711))
                    .when(new DraftAnnualReport(OF_2025, 4711))
                    .isRefused(ANNUAL_REPORT_UNCHANGED);
        }

        @Test
        void a_year_before_any_regulation_is_refused() {
            inMarch()
                    .when(new DraftAnnualReport(new Subject(PACK, 2013, null), 4711))
                    .isRefused(YEAR_BEFORE_ANY_RECORD, "/year");
        }
    }

    @Nested
    class Writing {

        @Test
        void a_chapter_gets_its_words_and_loses_them() {
            inMarch()
                    .given(drafted(4711))
                    .when(new WriteChapter(OF_2025, AnnualChapter.CONCLUSIONS, WORDS))
                    .leadsTo(written(WORDS));
            inMarch()
                    .given(drafted(4711), written(WORDS))
                    .when(new WriteChapter(OF_2025, AnnualChapter.CONCLUSIONS, null))
                    .leadsTo(written(null));
        }

        @Test
        void before_there_is_a_draft_is_refused() {
            inMarch()
                    .when(new WriteChapter(OF_2025, AnnualChapter.CONCLUSIONS, WORDS))
                    .isRefused(ANNUAL_REPORT_NOT_DRAFTED);
        }

        @Test
        void without_a_chapter_is_refused() {
            inMarch()
                    .given(drafted(4711))
                    .when(new WriteChapter(OF_2025, null, WORDS))
                    .isRefused(CHAPTER_REQUIRED, "/chapter");
        }

        @Test
        void in_one_language_is_refused() {
            inMarch()
                    .given(drafted(4711))
                    .when(new WriteChapter(
                            OF_2025, AnnualChapter.CONCLUSIONS, new LocalizedText("Tekst sintetik", null, null)))
                    .isRefused(CHAPTER_INCOMPLETE, "/text/sr");
        }

        @Test
        void taking_out_what_is_not_there_is_refused() {
            inMarch()
                    .given(drafted(4711), written(WORDS), written(null))
                    .when(new WriteChapter(OF_2025, AnnualChapter.CONCLUSIONS, null))
                    .isRefused(CHAPTER_NOT_WRITTEN, "/chapter");
        }
    }

    @Nested
    class Publishing {

        @Test
        void gives_the_figures_of_the_draft_and_not_of_today() {
            inMarch().given(drafted(4711)).when(publish(null)).leadsTo(published(1, 4711, null));
        }

        @Test
        void without_a_draft_is_refused() {
            inMarch().when(publish(null)).isRefused(ANNUAL_REPORT_NOT_DRAFTED);
        }

        @Test
        void before_midnight_of_the_last_day_in_the_place_is_refused() {
            Scenario.of(AnnualReport.class, Instant.parse("2025-12-31T22:59:59Z"))
                    .given(drafted(4711))
                    .when(publish(null))
                    .isRefused(YEAR_NOT_OVER, "/year");
            Scenario.of(AnnualReport.class, Instant.parse("2025-12-31T23:00:00Z"))
                    .given(drafted(4711))
                    .when(publish(null))
                    .leadsTo(published(1, 4711, null));
        }

        @Test
        void a_reason_without_anything_to_correct_is_refused() {
            inMarch().given(drafted(4711)).when(publish(REASON)).isRefused(NOTHING_PUBLISHED_TO_CORRECT, "/reason");
        }

        @Test
        void twice_the_same_is_refused() {
            inMarch()
                    .given(drafted(4711), published(1, 4711, null))
                    .when(publish(REASON))
                    .isRefused(ANNUAL_REPORT_UNCHANGED);
        }

        @Test
        void a_correction_says_why() {
            inMarch()
                    .given(drafted(4711), published(1, 4711, null), drafted(5000))
                    .when(publish(REASON))
                    .leadsTo(published(2, 5000, REASON));
            inMarch()
                    .given(drafted(4711), published(1, 4711, null), written(WORDS))
                    .when(publish(REASON))
                    .leadsTo(published(2, 4711, REASON));
        }

        @Test
        void a_correction_with_half_a_reason_is_refused() {
            inMarch()
                    .given(drafted(4711), published(1, 4711, null), drafted(5000))
                    .when(publish(new LocalizedText(REASON.sq(), null, null)))
                    .isRefused(CORRECTION_REASON_REQUIRED, "/reason/sr");
            inMarch()
                    .given(drafted(4711), published(1, 4711, null), drafted(5000))
                    .when(publish(new LocalizedText(REASON.sq(), "Ispravka", null)))
                    .isRefused(CORRECTION_REASON_TOO_THIN, "/reason/sr");
        }
    }

    private static Scenario inMarch() {
        return Scenario.of(AnnualReport.class, IN_MARCH);
    }

    private static PublishAnnualReport publish(LocalizedText reason) {
        return new PublishAnnualReport(OF_2025, PRISHTINA, reason);
    }

    private static AnnualReportDrafted drafted(long asOf) {
        return new AnnualReportDrafted(ID, PACK, 2025, null, asOf);
    }

    private static AnnualChapterWritten written(LocalizedText text) {
        return new AnnualChapterWritten(ID, AnnualChapter.CONCLUSIONS, Sealed.text(text));
    }

    private static AnnualReportPublished published(int version, long asOf, LocalizedText reason) {
        return new AnnualReportPublished(ID, version, asOf, Sealed.text(reason));
    }
}
