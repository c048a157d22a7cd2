package org.arsye.norms.compliance;

import static org.arsye.norms.compliance.Known.OPENED;
import static org.arsye.norms.compliance.Known.UNVERIFIED;
import static org.arsye.norms.compliance.Known.VERIFIED;
import static org.arsye.norms.compliance.Known.answered;
import static org.arsye.norms.compliance.Known.at;
import static org.arsye.norms.compliance.Known.closedOn;
import static org.arsye.norms.compliance.Known.drafted;
import static org.arsye.norms.compliance.Known.openUntil;
import static org.arsye.norms.compliance.Known.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.norms.compliance.Facts.Document;
import org.arsye.norms.compliance.Facts.Stage;
import org.arsye.norms.pack.LanguageRule.Language;
import org.arsye.norms.pack.LanguageRule.Of;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.pack.NoticeField.Field;
import org.arsye.norms.pack.Standard.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is said of a consultation by every rule that there is. */
class JudgeTest {

    /** Fifteen working days, the first counted; without it, one less. */
    private static final LocalDate CLOSED = LocalDate.of(2018, 10, 4);

    private static final LocalDate NEXT_DAY = CLOSED.plusDays(1);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2019, 3, 1);

    @Test
    void judges_by_every_rule_that_there_is() {
        assertThat(Judge.judge(
                        VERIFIED,
                        Known.CALENDARS,
                        closedOn(CLOSED).facts(),
                        at(0, NEXT_YEAR).at()))
                .extracting(finding -> finding.standard().rule())
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Rule.class));
    }

    @Test
    void finds_nothing_not_met_by_norms_that_are_not_verified_and_says_what_it_looks_like() {
        Known bad = closedOn(OPENED.plusDays(2)).comments(unanswered(3, 30)).reported(NEXT_YEAR, 3);
        bad.notice = Optional.of(Set.of());
        bad.languages.put(Of.NOTICE, Set.of());

        List<Finding> unverified = Judge.judge(
                UNVERIFIED, Known.CALENDARS, bad.facts(), at(0, NEXT_YEAR).at());
        List<Finding> verified = Judge.judge(
                VERIFIED, Known.CALENDARS, bad.facts(), at(0, NEXT_YEAR).at());

        assertThat(unverified).noneMatch(finding -> finding.verdict() == Verdict.NOT_MET);
        assertThat(verified)
                .filteredOn(finding -> finding.verdict() == Verdict.NOT_MET)
                .hasSizeGreaterThan(5)
                .allSatisfy(finding -> assertThat(unverified)
                        .filteredOn(other ->
                                other.standard().id().equals(finding.standard().id()))
                        .allMatch(other -> other.verdict() == Verdict.UNVERIFIED
                                && other.looksLike().equals(Optional.of(Verdict.NOT_MET))));
    }

    @Test
    void finds_nothing_not_met_where_nothing_at_all_was_recorded_after_the_opening() {
        Known silent = closedOn(CLOSED.plusDays(1));
        silent.documents.clear();

        Stream<Finding> bundled = NormPacks.bundled().ids().stream()
                .map(id -> NormPacks.bundled().versions(id).iterator().next())
                .flatMap(pack -> Judge.judge(
                        pack, Known.CALENDARS, silent.facts(), at(0, NEXT_YEAR).at())
                        .stream());

        assertThat(bundled.map(Finding::verdict)).isNotEmpty().doesNotContain(Verdict.NOT_MET);
    }

    @Test
    void says_nothing_of_a_type_that_the_regulation_leaves_out() {
        Known strategy = closedOn(OPENED);
        strategy.type = DocumentType.STRATEGY;

        assertThat(Judge.judge(
                        VERIFIED,
                        Known.CALENDARS,
                        strategy.facts(),
                        at(0, NEXT_YEAR).at()))
                .allMatch(finding -> finding.verdict() == Verdict.NOT_APPLICABLE);
        assertThat(strategy.judged(UNVERIFIED, Rule.OPEN_AT_LEAST, NEXT_YEAR).verdict())
                .isEqualTo(Verdict.UNVERIFIED);
    }

    @Test
    void is_not_due_before_it_opens_and_never_where_it_was_adopted_without() {
        assertThat(drafted().judged(Rule.OPEN_AT_LEAST, OPENED).verdict()).isEqualTo(Verdict.NOT_YET_DUE);
        Finding without = drafted()
                .outcome(DraftOutcome.ADOPTED_WITHOUT_CONSULTATION, OPENED)
                .judged(Rule.OPEN_AT_LEAST, OPENED);
        assertThat(without.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(without.evidence()).containsExactly(90L);
    }

    @Test
    void asks_for_no_report_on_what_was_cancelled_but_for_its_notice() {
        Known cancelled = openUntil(CLOSED);
        cancelled.cancelled = at(50, OPENED);
        cancelled.notice = Optional.of(Set.of());

        assertThat(cancelled.judged(Rule.REPORTED_WITHIN, NEXT_YEAR).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(cancelled.judged(Rule.NOTICE_COMPLETE, NEXT_YEAR).isBreach()).isTrue();
    }

    @Test
    void never_declares_a_breach_of_what_was_imported() {
        Known past = closedOn(OPENED.plusDays(2)).reported(NEXT_YEAR, 1).comments(unanswered(1, 10));
        past.imported = true;

        assertThat(Judge.judge(
                        VERIFIED,
                        Known.CALENDARS,
                        past.facts(),
                        at(0, NEXT_YEAR).at()))
                .noneMatch(Finding::certain)
                .filteredOn(finding -> finding.verdict() == Verdict.NOT_MET)
                .extracting(finding -> finding.standard().rule())
                .containsExactly(Rule.OPEN_AT_LEAST, Rule.EVERY_COMMENT_ANSWERED, Rule.REPORTED_WITHIN);
        assertThat(past.judged(Rule.NOTICE_COMPLETE, NEXT_YEAR).because()).isEqualTo(Because.IMPORTED);
    }

    @Test
    void does_not_take_a_missing_date_of_an_import_for_a_missing_report() {
        Known past = closedOn(CLOSED);
        past.imported = true;

        assertThat(past.judged(Rule.REPORTED_WITHIN, NEXT_YEAR).verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(past.judged(Rule.REPORT_PUBLISHED, NEXT_YEAR).verdict()).isEqualTo(Verdict.UNVERIFIED);
    }

    @Nested
    class Before_it_opens {

        @Test
        void what_nothing_shows_is_not_called_undone() {
            for (Rule rule :
                    List.of(Rule.LISTED_IN_PLAN, Rule.INTEREST_ASKED, Rule.PRELIMINARY_HELD, Rule.TIMELINE_ANNOUNCED)) {
                Finding finding = closedOn(CLOSED).judged(rule, NEXT_YEAR);
                assertThat(finding.verdict()).isEqualTo(Verdict.UNVERIFIED);
                assertThat(finding.because()).isEqualTo(Because.NOTHING_SHOWS_IT);
            }
        }

        @Test
        void what_an_event_shows_is_met() {
            Known known = closedOn(CLOSED).method(Stage.PRELIMINARY, true, OPENED.minusDays(40), false);
            known.planned = List.of(3L);
            known.interest = List.of(5L, 4L);

            assertThat(known.judged(Rule.LISTED_IN_PLAN, NEXT_YEAR).evidence()).containsExactly(3L);
            assertThat(known.judged(Rule.INTEREST_ASKED, NEXT_YEAR).evidence()).containsExactly(4L, 5L);
            assertThat(known.judged(Rule.PRELIMINARY_HELD, NEXT_YEAR).verdict()).isEqualTo(Verdict.MET);
        }

        @Test
        void a_method_of_the_consultation_itself_is_no_preliminary_one() {
            assertThat(closedOn(CLOSED)
                            .method(Stage.CONSULTATION, true, OPENED, false)
                            .judged(Rule.PRELIMINARY_HELD, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
        }

        @Test
        void the_timeline_is_late_only_if_it_is_by_both_ways_of_counting() {
            assertThat(timelineOf(OPENED.minusDays(8)).verdict()).isEqualTo(Verdict.MET);
            assertThat(timelineOf(OPENED.minusDays(7)).verdict()).isEqualTo(Verdict.UNVERIFIED);
            assertThat(timelineOf(OPENED.minusDays(4)).verdict()).isEqualTo(Verdict.UNVERIFIED);
            assertThat(timelineOf(OPENED.minusDays(3)).isBreach()).isTrue();
        }

        private Finding timelineOf(LocalDate announced) {
            Known known = closedOn(CLOSED);
            known.priorNotice = at(2, announced);
            return known.judged(Rule.TIMELINE_ANNOUNCED, NEXT_YEAR);
        }
    }

    @Nested
    class Its_notice {

        @Test
        void is_complete_with_what_is_required_and_lacks_it_by_the_opening_itself() {
            assertThat(closedOn(CLOSED).judged(Rule.NOTICE_COMPLETE, NEXT_YEAR).verdict())
                    .isEqualTo(Verdict.MET);
            Known lacking = closedOn(CLOSED);
            lacking.notice = Optional.of(Set.of(Field.TITLE));
            Finding finding = lacking.judged(Rule.NOTICE_COMPLETE, NEXT_YEAR);
            assertThat(finding.isBreach()).isTrue();
            assertThat(finding.evidence()).containsExactly(10L);
            assertThat(finding.why().en()).isEqualTo("The notice lacks: c.");
        }

        @Test
        void does_not_lack_what_is_announced_apart() {
            NormPack asksForTimeline =
                    Known.pack("verified: true, confidence: READ", "field: REASONS_AND_IMPACT", "field: TIMELINE");
            Known without = closedOn(CLOSED);
            without.notice = Optional.of(Set.of(Field.TITLE));
            assertThat(without.judged(asksForTimeline, Rule.NOTICE_COMPLETE, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
        }

        @Test
        void is_not_judged_where_it_is_not_known() {
            Known unknown = closedOn(CLOSED);
            unknown.notice = Optional.empty();
            assertThat(unknown.judged(Rule.NOTICE_COMPLETE, NEXT_YEAR).verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
        }

        @Test
        void has_its_documents_with_it_or_late_or_nobody_can_say() {
            assertThat(closedOn(CLOSED)
                            .judged(Rule.DOCUMENTS_PUBLISHED, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.MET);
            Known none = closedOn(CLOSED);
            none.documents.clear();
            assertThat(none.judged(Rule.DOCUMENTS_PUBLISHED, NEXT_YEAR).verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
            none.documents.add(new Document(DocumentKind.DRAFT, at(11, OPENED.plusDays(3))));
            assertThat(none.judged(Rule.DOCUMENTS_PUBLISHED, NEXT_YEAR).isBreach())
                    .isTrue();
        }

        @Test
        void lacks_a_language_or_has_it_and_the_reports_is_not_due_before_it_is_there() {
            assertThat(closedOn(CLOSED)
                            .judged(Rule.LANGUAGES_COMPLETE, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.NOT_YET_DUE);
            assertThat(closedOn(CLOSED)
                            .reported(NEXT_DAY, 0)
                            .judged(Rule.LANGUAGES_COMPLETE, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.MET);
            Known serbianOnly = closedOn(CLOSED);
            serbianOnly.languages.put(Of.NOTICE, Set.of(Language.SR));
            assertThat(serbianOnly.judged(Rule.LANGUAGES_COMPLETE, NEXT_YEAR).isBreach())
                    .isTrue();
            serbianOnly.languages.remove(Of.NOTICE);
            assertThat(serbianOnly.judged(Rule.LANGUAGES_COMPLETE, NEXT_YEAR).verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
        }

        @Test
        void was_published_here() {
            assertThat(openUntil(CLOSED).judged(Rule.ON_ONE_PLATFORM, OPENED).evidence())
                    .containsExactly(10L);
        }
    }

    @Nested
    class Its_period {

        @Test
        void is_not_due_while_it_runs_even_if_what_was_announced_is_too_short() {
            Finding announcedShort = openUntil(OPENED.plusDays(5)).judged(Rule.OPEN_AT_LEAST, OPENED.plusDays(1));
            assertThat(announcedShort.verdict()).isEqualTo(Verdict.NOT_YET_DUE);
            assertThat(announcedShort.because()).isEqualTo(Because.STILL_OPEN_TOO_SHORT);
            assertThat(openUntil(CLOSED).judged(Rule.OPEN_AT_LEAST, CLOSED).verdict())
                    .isEqualTo(Verdict.NOT_YET_DUE);
        }

        @Test
        void is_met_as_soon_as_it_has_run_whatever_is_done_later() {
            Finding finding = openUntil(CLOSED.plusDays(30)).judged(Rule.OPEN_AT_LEAST, CLOSED.plusDays(2));
            assertThat(finding.verdict()).isEqualTo(Verdict.MET);
            assertThat(finding.certain()).isTrue();
        }

        @Test
        void of_the_official_consultation_of_2018_is_enough_by_one_way_of_counting_only() {
            Finding finding = closedOn(CLOSED).judged(Rule.OPEN_AT_LEAST, NEXT_YEAR);
            assertThat(finding.verdict()).isEqualTo(Verdict.UNVERIFIED);
            assertThat(finding.because()).isEqualTo(Because.READINGS_DIFFER);
            assertThat(finding.due()).contains(NEXT_DAY);
        }

        @Test
        void is_met_a_day_later_and_not_met_a_day_earlier() {
            assertThat(closedOn(NEXT_DAY).judged(Rule.OPEN_AT_LEAST, NEXT_YEAR).verdict())
                    .isEqualTo(Verdict.MET);
            Finding shorter = closedOn(CLOSED.minusDays(1)).judged(Rule.OPEN_AT_LEAST, NEXT_YEAR);
            assertThat(shorter.verdict()).isEqualTo(Verdict.NOT_MET);
            assertThat(shorter.evidence()).containsExactly(10L, 15L);
        }

        @Test
        void is_certainly_too_short_only_once_nothing_can_open_it_again() {
            Known tooShort = closedOn(OPENED.plusDays(3));
            assertThat(tooShort.judged(Rule.OPEN_AT_LEAST, NEXT_YEAR).isBreach())
                    .isFalse();
            assertThat(tooShort.reported(NEXT_YEAR, 0)
                            .judged(Rule.OPEN_AT_LEAST, NEXT_YEAR)
                            .isBreach())
                    .isTrue();
        }

        @Test
        void is_met_by_one_round_that_lasts_and_not_judged_by_two_that_do_not() {
            Known twice = closedOn(OPENED.plusDays(3))
                    .open(NEXT_DAY, NEXT_DAY.plusDays(3))
                    .close(NEXT_DAY.plusDays(3));
            assertThat(twice.judged(Rule.OPEN_AT_LEAST, NEXT_YEAR).because()).isEqualTo(Because.ROUNDS_NOT_ADDED);
            Known longer = closedOn(OPENED.plusDays(3))
                    .open(NEXT_DAY, NEXT_DAY.plusDays(60))
                    .close(NEXT_DAY.plusDays(60));
            assertThat(longer.judged(Rule.OPEN_AT_LEAST, NEXT_YEAR).verdict()).isEqualTo(Verdict.MET);
        }

        @Test
        void is_held_to_no_more_than_was_asked_for_when_it_opened() {
            Known known = closedOn(CLOSED.minusDays(1)).reported(NEXT_DAY, 0);
            known.required = new Facts.Required(CLOSED.minusDays(1), CLOSED.minusDays(1), 11);
            Finding finding = known.judged(Rule.OPEN_AT_LEAST, NEXT_YEAR);
            assertThat(finding.verdict()).isEqualTo(Verdict.MET);
            assertThat(finding.evidence()).contains(11L);
        }

        @Test
        void is_not_called_too_short_in_a_year_whose_calendar_is_in_doubt() {
            LocalDate start = LocalDate.of(2026, 3, 2);
            Finding finding = drafted()
                    .open(start, start.plusDays(2))
                    .close(start.plusDays(2))
                    .judged(Rule.OPEN_AT_LEAST, LocalDate.of(2026, 9, 1));
            assertThat(finding.verdict()).isEqualTo(Verdict.UNVERIFIED);
            assertThat(finding.because()).isEqualTo(Because.CALENDAR_IN_DOUBT);
            assertThat(finding.looksLike()).contains(Verdict.NOT_MET);
        }

        @Test
        void has_no_last_day_in_a_year_without_a_calendar() {
            LocalDate start = LocalDate.of(2016, 3, 2);
            Finding finding = drafted()
                    .open(start, start.plusDays(2))
                    .close(start.plusDays(2))
                    .judged(Rule.OPEN_AT_LEAST, NEXT_YEAR);
            assertThat(finding.because()).isEqualTo(Because.NO_CALENDAR);
        }

        @Test
        void may_be_shorter_where_an_urgent_procedure_is_allowed_and_is_not_judged_where_nobody_knows() {
            Known urgent = closedOn(OPENED.plusDays(3)).reported(NEXT_DAY, 0);
            urgent.urgent = at(9, OPENED);
            assertThat(urgent.judged(Rule.OPEN_AT_LEAST, NEXT_YEAR).because()).isEqualTo(Because.URGENT_ALLOWED);
            NormPack unknown = Known.pack("verified: true, confidence: READ", "allowed: YES", "allowed: UNKNOWN");
            assertThat(urgent.judged(unknown, Rule.OPEN_AT_LEAST, NEXT_YEAR).because())
                    .isEqualTo(Because.URGENT);
            NormPack forbidden = Known.pack("verified: true, confidence: READ", "allowed: YES", "allowed: NO");
            assertThat(urgent.judged(forbidden, Rule.OPEN_AT_LEAST, NEXT_YEAR).isBreach())
                    .isTrue();
        }

        @Test
        void is_too_long_by_the_day_after_the_last_allowed_and_never_before() {
            LocalDate twenty = LocalDate.of(2018, 10, 12);
            assertThat(closedOn(twenty.minusDays(1))
                            .judged(Rule.OPEN_AT_MOST, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.MET);
            assertThat(closedOn(twenty).judged(Rule.OPEN_AT_MOST, NEXT_YEAR).verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
            assertThat(closedOn(twenty.plusDays(1))
                            .judged(Rule.OPEN_AT_MOST, NEXT_YEAR)
                            .isBreach())
                    .isTrue();
            Known open = openUntil(twenty.plusDays(30));
            assertThat(open.judged(Rule.OPEN_AT_MOST, twenty).verdict()).isEqualTo(Verdict.NOT_YET_DUE);
            assertThat(open.judged(Rule.OPEN_AT_MOST, twenty.plusDays(3)).isBreach())
                    .isTrue();
        }

        @Test
        void was_extended_and_the_parties_told_or_nothing_shows_it() {
            assertThat(openUntil(CLOSED).judged(Rule.EXTENSION_TOLD, OPENED).verdict())
                    .isEqualTo(Verdict.NOT_YET_DUE);
            assertThat(closedOn(CLOSED).judged(Rule.EXTENSION_TOLD, NEXT_YEAR).verdict())
                    .isEqualTo(Verdict.NOT_APPLICABLE);
            assertThat(closedOn(CLOSED)
                            .extended(OPENED)
                            .judged(Rule.EXTENSION_TOLD, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
            assertThat(closedOn(CLOSED)
                            .extended(OPENED, 13L)
                            .judged(Rule.EXTENSION_TOLD, NEXT_YEAR)
                            .evidence())
                    .containsExactly(12L, 13L);
        }
    }

    @Nested
    class Its_meetings {

        @Test
        void are_announced_late_only_by_both_ways_of_counting() {
            assertThat(meetingOn(OPENED.plusDays(10)).verdict()).isEqualTo(Verdict.MET);
            assertThat(meetingOn(OPENED.plusDays(7)).verdict()).isEqualTo(Verdict.UNVERIFIED);
            assertThat(meetingOn(OPENED.plusDays(5)).isBreach()).isTrue();
        }

        @Test
        void need_minutes_once_they_were_held() {
            assertThat(closedOn(CLOSED)
                            .judged(Rule.MINUTES_PUBLISHED, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.NOT_APPLICABLE);
            Known announced = openUntil(CLOSED).meeting(OPENED, CLOSED);
            assertThat(announced.judged(Rule.MINUTES_PUBLISHED, OPENED).verdict())
                    .isEqualTo(Verdict.NOT_YET_DUE);
            assertThat(announced.judged(Rule.MINUTES_PUBLISHED, NEXT_YEAR).verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
            announced.method(Stage.CONSULTATION, true, CLOSED, true);
            assertThat(announced.judged(Rule.MINUTES_PUBLISHED, NEXT_YEAR).verdict())
                    .isEqualTo(Verdict.MET);
            announced.method(Stage.CONSULTATION, true, CLOSED, false);
            assertThat(announced.judged(Rule.MINUTES_PUBLISHED, NEXT_YEAR).looksLike())
                    .contains(Verdict.NOT_MET);
        }

        private Finding meetingOn(LocalDate day) {
            return closedOn(CLOSED).meeting(OPENED, day).judged(Rule.MEETING_ANNOUNCED, NEXT_YEAR);
        }
    }

    @Nested
    class Its_comments {

        /** Ten working days from the closing, not counting it; by the other way the day before. */
        private static final LocalDate DUE = LocalDate.of(2018, 10, 18);

        @Test
        void ask_for_nothing_where_there_are_none() {
            for (Rule rule : List.of(
                    Rule.EVERY_COMMENT_ANSWERED,
                    Rule.EVERY_OUTCOME_JUSTIFIED,
                    Rule.ANSWERED_WITHIN,
                    Rule.RECEIPT_ACKNOWLEDGED)) {
                assertThat(openUntil(CLOSED).judged(rule, OPENED).verdict()).isEqualTo(Verdict.NOT_YET_DUE);
                assertThat(closedOn(CLOSED).judged(rule, NEXT_YEAR).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
            }
        }

        @Test
        void are_all_answered_or_declared_unanswered_by_the_report_or_overdue() {
            Known open = closedOn(CLOSED).comments(answered(NEXT_DAY, 2, 40), unanswered(3, 30));
            assertThat(open.judged(Rule.EVERY_COMMENT_ANSWERED, NEXT_DAY).verdict())
                    .isEqualTo(Verdict.NOT_YET_DUE);
            assertThat(open.judged(Rule.EVERY_COMMENT_ANSWERED, DUE).verdict()).isEqualTo(Verdict.NOT_YET_DUE);
            Finding overdue = open.judged(Rule.EVERY_COMMENT_ANSWERED, DUE.plusDays(1));
            assertThat(overdue.verdict()).isEqualTo(Verdict.NOT_MET);
            assertThat(overdue.certain()).isFalse();
            assertThat(overdue.why().en()).startsWith("3 comments");
            Finding declared = open.reported(NEXT_DAY, 3).judged(Rule.EVERY_COMMENT_ANSWERED, NEXT_DAY);
            assertThat(declared.verdict()).isEqualTo(Verdict.NOT_MET);
            assertThat(declared.evidence()).containsExactly(30L, 80L);
            assertThat(open.comments(answered(NEXT_DAY, 5, 40))
                            .judged(Rule.EVERY_COMMENT_ANSWERED, NEXT_DAY)
                            .verdict())
                    .isEqualTo(Verdict.MET);
        }

        @Test
        void are_counted_in_the_forms_of_each_language() {
            for (var said : Map.of(
                            1, "1 komentar je bez odgovora.",
                            3, "3 komentara su bez odgovora.",
                            5, "5 komentara je bez odgovora.",
                            11, "11 komentara je bez odgovora.",
                            13, "13 komentara je bez odgovora.",
                            21, "21 komentar je bez odgovora.",
                            22, "22 komentara su bez odgovora.")
                    .entrySet()) {
                assertThat(Because.UNANSWERED.said(said.getKey()).sr()).isEqualTo(said.getValue());
            }
            assertThat(Because.UNANSWERED.said(1).sq()).isEqualTo("1 koment është pa përgjigje.");
            assertThat(Because.UNANSWERED.said(21).sq()).isEqualTo("21 komente janë pa përgjigje.");
            assertThat(Because.UNJUSTIFIED.said(1).en()).isEqualTo("1 answer is without a justification.");
            for (Because because : Because.values()) {
                assertThat(because.said(2, 2, 2).sr()).doesNotContain("[", "|", "]");
            }
        }

        @Test
        void are_justified_each() {
            assertThat(closedOn(CLOSED)
                            .comments(unanswered(1, 30))
                            .judged(Rule.EVERY_OUTCOME_JUSTIFIED, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.NOT_YET_DUE);
            assertThat(closedOn(CLOSED)
                            .comments(answered(NEXT_DAY, 1, 40))
                            .judged(Rule.EVERY_OUTCOME_JUSTIFIED, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.MET);
            Comments.Group without =
                    new Comments.Group(Optional.of(OPENED), true, true, Optional.of(NEXT_DAY), 4, 1, 41);
            Finding finding = closedOn(CLOSED)
                    .comments(answered(NEXT_DAY, 1, 40), without)
                    .judged(Rule.EVERY_OUTCOME_JUSTIFIED, NEXT_YEAR);
            assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MET);
            assertThat(finding.evidence()).containsExactly(41L);
        }

        @Test
        void are_answered_in_time_by_any_way_of_counting_or_too_late_by_all() {
            assertThat(answeredOn(DUE.minusDays(1)).verdict()).isEqualTo(Verdict.MET);
            assertThat(answeredOn(DUE).verdict()).isEqualTo(Verdict.UNVERIFIED);
            assertThat(answeredOn(DUE.plusDays(1)).verdict()).isEqualTo(Verdict.NOT_MET);
            assertThat(answeredOn(DUE.plusDays(1)).isBreach()).isFalse();
            assertThat(closedOn(CLOSED)
                            .comments(answered(NEXT_DAY, 5, 40), answered(DUE.plusDays(1), 1, 41))
                            .reported(NEXT_YEAR, 0)
                            .judged(Rule.ANSWERED_WITHIN, NEXT_YEAR))
                    .matches(Finding::isBreach)
                    .matches(finding -> finding.evidence().equals(List.of(10L, 15L, 41L)));
        }

        @Test
        void are_overdue_the_day_after() {
            Known waiting = closedOn(CLOSED).comments(unanswered(1, 30));
            assertThat(waiting.judged(Rule.ANSWERED_WITHIN, DUE).because()).isEqualTo(Because.STILL_TIME);
            assertThat(waiting.judged(Rule.ANSWERED_WITHIN, DUE.plusDays(1)).because())
                    .isEqualTo(Because.OVERDUE);
        }

        /** Ten working days from the Friday on which it came, not counting it; by the other way the day before. */
        @Test
        void counted_from_their_receipt_are_overdue_the_day_after_and_that_is_certain_once_all_is_settled() {
            NormPack fromReceipt = Known.pack(
                    "verified: true, confidence: READ",
                    "kind: ANSWER\n    from: CLOSING",
                    "kind: ANSWER\n    from: RECEIPT");
            LocalDate due = LocalDate.of(2018, 9, 28);
            Known waiting = openUntil(CLOSED).comments(unanswered(1, 30));
            assertThat(waiting.judged(fromReceipt, Rule.ANSWERED_WITHIN, due).because())
                    .isEqualTo(Because.STILL_TIME);
            Finding overdue = waiting.judged(fromReceipt, Rule.ANSWERED_WITHIN, due.plusDays(1));
            assertThat(overdue.because()).isEqualTo(Because.OVERDUE);
            assertThat(overdue.verdict()).isEqualTo(Verdict.NOT_MET);
            assertThat(overdue.due()).contains(due);
            // Whoever wrote it may still withdraw it.
            assertThat(overdue.certain()).isFalse();
            Known settled = closedOn(CLOSED).comments(unanswered(1, 30)).reported(NEXT_DAY, 1);
            assertThat(settled.judged(fromReceipt, Rule.ANSWERED_WITHIN, NEXT_YEAR)
                            .isBreach())
                    .isTrue();
            for (var answered : Map.of(
                            due.minusDays(1), Verdict.MET, due, Verdict.UNVERIFIED, due.plusDays(1), Verdict.NOT_MET)
                    .entrySet()) {
                assertThat(openUntil(CLOSED)
                                .comments(answered(answered.getKey(), 1, 40))
                                .judged(fromReceipt, Rule.ANSWERED_WITHIN, CLOSED)
                                .verdict())
                        .as("answered on %s", answered.getKey())
                        .isEqualTo(answered.getValue());
            }
        }

        @Test
        void came_with_a_receipt_or_it_is_not_shown() {
            assertThat(openUntil(CLOSED)
                            .comments(unanswered(1, 30))
                            .judged(Rule.RECEIPT_ACKNOWLEDGED, OPENED)
                            .verdict())
                    .isEqualTo(Verdict.MET);
            Comments.Group byPost = new Comments.Group(Optional.of(OPENED), false, false, Optional.empty(), 7, 0, 31);
            assertThat(openUntil(CLOSED)
                            .comments(unanswered(1, 30), byPost)
                            .judged(Rule.RECEIPT_ACKNOWLEDGED, OPENED)
                            .why()
                            .en())
                    .startsWith("7 comments");
        }

        @Test
        void of_which_the_number_is_not_known_are_not_judged() {
            Known known = closedOn(CLOSED);
            known.comments = Comments.UNKNOWN;
            assertThat(known.judged(Rule.EVERY_COMMENT_ANSWERED, NEXT_YEAR).verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
        }

        private Finding answeredOn(LocalDate day) {
            return closedOn(CLOSED).comments(answered(day, 2, 40)).judged(Rule.ANSWERED_WITHIN, NEXT_YEAR);
        }
    }

    @Nested
    class Its_report {

        /** Fifteen working days from the closing, not counting it; by the other way the day before. */
        private static final LocalDate DUE = LocalDate.of(2018, 10, 25);

        @Test
        void is_there_or_not_due_or_overdue() {
            assertThat(openUntil(CLOSED).judged(Rule.REPORT_PUBLISHED, OPENED).verdict())
                    .isEqualTo(Verdict.NOT_YET_DUE);
            assertThat(closedOn(CLOSED).judged(Rule.REPORT_PUBLISHED, DUE).verdict())
                    .isEqualTo(Verdict.NOT_YET_DUE);
            Finding overdue = closedOn(CLOSED).judged(Rule.REPORT_PUBLISHED, DUE.plusDays(1));
            assertThat(overdue.verdict()).isEqualTo(Verdict.NOT_MET);
            assertThat(overdue.certain()).isFalse();
            assertThat(closedOn(CLOSED).reported(NEXT_YEAR, 0).judged(Rule.REPORT_PUBLISHED, NEXT_YEAR))
                    .matches(finding -> finding.verdict() == Verdict.MET && finding.certain());
        }

        @Test
        void is_neither_due_nor_overdue_where_nobody_knows_the_term() {
            NormPack noTerm = Known.pack(
                    "verified: true, confidence: READ",
                    "from: CLOSING\n    maximum: {number: 15, unit: WORKING_DAYS}",
                    "from: UNKNOWN\n    maximum: {number: 15, unit: WORKING_DAYS}");
            assertThat(closedOn(CLOSED)
                            .judged(noTerm, Rule.REPORT_PUBLISHED, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.UNVERIFIED);
            assertThat(closedOn(CLOSED)
                            .judged(noTerm, Rule.REPORTED_WITHIN, NEXT_YEAR)
                            .because())
                    .isEqualTo(Because.TERM_UNKNOWN);
        }

        @Test
        void is_in_time_by_any_way_of_counting_or_too_late_by_all() {
            assertThat(reportedOn(DUE.minusDays(1)).verdict()).isEqualTo(Verdict.MET);
            assertThat(reportedOn(DUE).verdict()).isEqualTo(Verdict.UNVERIFIED);
            Finding late = reportedOn(DUE.plusDays(1));
            assertThat(late.isBreach()).isTrue();
            assertThat(late.evidence()).containsExactly(10L, 15L, 80L);
            assertThat(late.due()).contains(DUE);
        }

        @Test
        void is_overdue_from_the_first_moment_after_its_last_day_and_certain_once_the_draft_is_decided() {
            assertThat(closedOn(CLOSED).judged(Rule.REPORTED_WITHIN, DUE).because())
                    .isEqualTo(Because.STILL_TIME);
            Finding overdue = closedOn(CLOSED).judged(Rule.REPORTED_WITHIN, DUE.plusDays(1));
            assertThat(overdue.verdict()).isEqualTo(Verdict.NOT_MET);
            assertThat(overdue.isBreach()).isFalse();
            assertThat(closedOn(CLOSED)
                            .outcome(DraftOutcome.ADOPTED, NEXT_DAY)
                            .judged(Rule.REPORTED_WITHIN, DUE.plusDays(1))
                            .isBreach())
                    .isTrue();
        }

        @Test
        void is_not_late_because_it_was_corrected_later() {
            assertThat(closedOn(CLOSED)
                            .reported(NEXT_DAY, 0)
                            .reported(NEXT_YEAR, 0)
                            .judged(Rule.REPORTED_WITHIN, NEXT_YEAR)
                            .verdict())
                    .isEqualTo(Verdict.MET);
        }

        private Finding reportedOn(LocalDate day) {
            return closedOn(CLOSED).reported(day, 0).judged(Rule.REPORTED_WITHIN, NEXT_YEAR);
        }
    }
}
