package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;
import static org.arsye.command.consultation.Park.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.arsye.command.consultation.ConsultationCommand.AddDocument;
import org.arsye.command.consultation.ConsultationCommand.DraftConsultation;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.consultation.CourseCommand.DeclareUrgency;
import org.arsye.command.consultation.CourseCommand.GivePriorNotice;
import org.arsye.command.consultation.CourseCommand.LinkToPlan;
import org.arsye.command.consultation.CourseCommand.RecordSubmission;
import org.arsye.command.consultation.CourseCommand.RepeatNotice;
import org.arsye.command.kernel.Objection;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.SubmittedToGovernment;
import org.arsye.events.consultation.UrgentProcedureDeclared;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What else happens to a consultation, beside its period and its report. */
class ConsultationCourseTest {

    private static final LocalizedText WITHIN_THE_YEAR = both("Brenda vitit 2026", "U toku 2026. godine");
    private static final LocalizedText IN_WRITING = both("Me shkrim", "Pismeno");
    private static final LocalizedText ONLY_ALBANIAN = both("Kishte shumë pak komente", null);
    private static final String MINISTER = "Ministri";
    private static final PlanId PLAN = new PlanId(UUID.randomUUID());
    private static final PlanItemId ITEM = new PlanItemId(UUID.randomUUID());
    private static final LocalDate IN_FEBRUARY = LocalDate.parse("2026-02-10");
    private static final Instant FEBRUARY = Instant.parse("2026-02-02T09:00:00Z");

    @Nested
    class A_prior_notice {

        @Test
        void says_what_is_coming_as_vaguely_as_it_is_known() {
            on(FEBRUARY).given(drafted()).when(notice(WITHIN_THE_YEAR, null)).leadsTo(noticed(WITHIN_THE_YEAR, null));
        }

        @Test
        void may_name_a_day_or_nothing_at_all() {
            on(FEBRUARY).given(drafted()).when(notice(null, LAST_OF_MARCH)).leadsTo(noticed(null, LAST_OF_MARCH));
            on(FEBRUARY).given(drafted()).when(notice(null, null)).leadsTo(noticed(null, null));
        }

        @Test
        void expects_no_day_that_is_over_where_the_body_is() {
            LocalDate today = LocalDate.parse("2026-02-03");
            Instant pastMidnightInBelgrade = Instant.parse("2026-02-02T23:30:00Z");

            on(pastMidnightInBelgrade)
                    .given(drafted())
                    .when(notice(null, today.minusDays(1)))
                    .isRefused(EXPECTED_DAY_PASSED, "/expectedDay");
            on(pastMidnightInBelgrade)
                    .given(drafted())
                    .when(notice(null, today))
                    .leadsTo(noticed(null, today));
        }

        @Test
        void expects_nothing_beyond_three_years() {
            on(FEBRUARY)
                    .given(drafted())
                    .when(notice(null, LocalDate.parse("2029-02-03")))
                    .isRefused(EXPECTED_DAY_TOO_FAR, "/expectedDay");
        }

        @Test
        void is_in_both_languages() {
            on(FEBRUARY)
                    .given(drafted())
                    .when(notice(both("Në shkurt", null), null))
                    .isRefused(EXPECTED_INCOMPLETE, "/expected/sr");
            on(FEBRUARY)
                    .given(drafted())
                    .when(new GivePriorNotice(PARK, null, null, WHAT, both("Me shkrim", null)))
                    .isRefused(HOW_TO_CONTRIBUTE_REQUIRED, "/howToContribute/sr");
            on(FEBRUARY)
                    .given(drafted())
                    .when(new GivePriorNotice(PARK, null, null, both(null, "Parkovi"), IN_WRITING))
                    .isRefused(WHAT_REQUIRED, "/what/sq");
            on(FEBRUARY)
                    .given(drafted())
                    .when(new GivePriorNotice(PARK, null, null, null, null))
                    .isRefused(
                            new Objection(WHAT_REQUIRED, "/what/sq"),
                            new Objection(WHAT_REQUIRED, "/what/sr"),
                            new Objection(HOW_TO_CONTRIBUTE_REQUIRED, "/howToContribute/sq"),
                            new Objection(HOW_TO_CONTRIBUTE_REQUIRED, "/howToContribute/sr"));
        }

        @Test
        void comes_once() {
            on(FEBRUARY)
                    .given(drafted(), noticed(null, null))
                    .when(notice(null, null))
                    .isRefused(PRIOR_NOTICE_ALREADY_GIVEN);
        }

        @Test
        void comes_before_the_opening() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(notice(null, null))
                    .isRefused(CONSULTATION_OPEN);
        }

        private static GivePriorNotice notice(LocalizedText expected, LocalDate day) {
            return new GivePriorNotice(PARK, expected, day, WHAT, IN_WRITING);
        }

        private static PriorNoticePublished noticed(LocalizedText expected, LocalDate day) {
            return new PriorNoticePublished(PARK, expected, day, Sealed.text(WHAT), Sealed.text(IN_WRITING));
        }
    }

    @Nested
    class A_repeated_notice {

        @Test
        void gives_a_later_end_in_the_same_round_while_the_period_runs() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(repeat(lastDay(LAST_OF_APRIL), false))
                    .leadsTo(new NoticeRepeated(PARK, 1, END_OF_APRIL, Sealed.text(REASON)));
        }

        @Test
        void asks_in_a_further_round_once_the_period_is_over() {
            on(END_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(repeat(lastDay(LAST_OF_APRIL), false))
                    .leadsTo(elapsed(END_OF_MARCH), new NoticeRepeated(PARK, 2, END_OF_APRIL, Sealed.text(REASON)));
        }

        @Test
        void never_shortens_what_was_announced() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(repeat(lastDay(LAST_OF_MARCH), false))
                    .isRefused(PERIOD_END_NOT_LATER, "/lastDay");
        }

        @Test
        void needs_its_reason() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(new RepeatNotice(PARK, lastDay(LAST_OF_APRIL), ONLY_ALBANIAN, false))
                    .isRefused(REASON_REQUIRED, "/reason/sr");
        }

        @Test
        void is_refused_where_a_verified_rule_forbids_it() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(repeat(lastDay(LAST_OF_APRIL), true))
                    .isRefused(PROCEDURE_NOT_ALLOWED);
        }

        @Test
        void repeats_nothing_before_the_opening_and_nothing_after_the_report() {
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(repeat(lastDay(LAST_OF_APRIL), false))
                    .isRefused(CONSULTATION_NOT_OPEN);
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), reported(1))
                    .when(repeat(lastDay(LocalDate.parse("2026-06-30")), false))
                    .isRefused(REPORT_ALREADY_PUBLISHED);
        }

        private static RepeatNotice repeat(Ending until, boolean forbidden) {
            return new RepeatNotice(PARK, until, REASON, forbidden);
        }
    }

    @Nested
    class Urgency {

        @Test
        void is_declared_with_who_decided_it_and_why() {
            on(FEBRUARY).given(drafted()).when(urgent(MINISTER, false)).leadsTo(declared());
        }

        @Test
        void is_declared_by_a_role() {
            on(FEBRUARY).given(drafted()).when(urgent(" ", false)).isRefused(DECIDED_BY_REQUIRED, "/decidedBy");
        }

        @Test
        void is_declared_once() {
            on(FEBRUARY)
                    .given(drafted(), declared())
                    .when(urgent(MINISTER, false))
                    .isRefused(URGENCY_ALREADY_DECLARED);
        }

        @Test
        void excuses_nothing_afterwards() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(urgent(MINISTER, false))
                    .isRefused(CONSULTATION_OPEN);
        }

        @Test
        void is_refused_where_a_verified_rule_knows_none() {
            on(FEBRUARY).given(drafted()).when(urgent(MINISTER, true)).isRefused(PROCEDURE_NOT_ALLOWED);
        }

        private static DeclareUrgency urgent(String decidedBy, boolean forbidden) {
            return new DeclareUrgency(PARK, decidedBy, REASON, forbidden);
        }

        private static UrgentProcedureDeclared declared() {
            return new UrgentProcedureDeclared(PARK, MINISTER, Sealed.text(REASON));
        }
    }

    @Nested
    class The_plan {

        @Test
        void is_named_when_it_is_drafted_or_later() {
            on(FEBRUARY).given().when(draft(PLAN, ITEM)).leadsTo(drafted(), planned(ITEM));
            on(FEBRUARY)
                    .given(drafted())
                    .when(new LinkToPlan(PARK, PLAN, ITEM, true))
                    .leadsTo(planned(ITEM));
        }

        @Test
        void may_turn_out_to_be_another_item() {
            PlanItemId another = new PlanItemId(UUID.randomUUID());

            on(FEBRUARY)
                    .given(drafted(), planned(another))
                    .when(new LinkToPlan(PARK, PLAN, ITEM, true))
                    .leadsTo(planned(ITEM));
            on(FEBRUARY)
                    .given(drafted(), planned(ITEM))
                    .when(new LinkToPlan(PARK, PLAN, ITEM, true))
                    .isRefused(PLAN_ITEM_UNCHANGED, "/planItem");
        }

        @Test
        void is_one_of_the_body() {
            on(FEBRUARY)
                    .given(drafted())
                    .when(new LinkToPlan(PARK, PLAN, ITEM, false))
                    .isRefused(PLAN_ITEM_UNKNOWN, "/planItem");
        }

        @Test
        void is_named_in_full() {
            on(FEBRUARY)
                    .given(drafted())
                    .when(new LinkToPlan(PARK, null, ITEM, false))
                    .isRefused(PLAN_REQUIRED, "/plan");
            on(FEBRUARY).given().when(draft(PLAN, null)).isRefused(PLAN_ITEM_REQUIRED, "/planItem");
        }

        private static ConsultationPlanned planned(PlanItemId item) {
            return new ConsultationPlanned(PARK, PLAN, item);
        }

        private static DraftConsultation draft(PlanId plan, PlanItemId item) {
            return new DraftConsultation(
                    PARK,
                    MINISTRY,
                    TITLE,
                    SUMMARY,
                    DocumentType.DRAFT_LAW,
                    "Koordinatori për konsultime",
                    "XK-GOV-05-2016",
                    "Europe/Belgrade",
                    java.util.Set.of("XK-GOV-05-2016"),
                    plan,
                    item,
                    true);
        }
    }

    @Nested
    class A_submission {

        private static final LocalDate TODAY = LocalDate.parse("2026-05-05");

        @Test
        void is_recorded_with_its_day_and_number() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), reported(1))
                    .when(submit(TODAY, "02/118-2026 b"))
                    .leadsTo(new SubmittedToGovernment(PARK, TODAY, "02/118-2026 b"));
        }

        @Test
        void is_recorded_also_where_the_report_is_missing() {
            on(IN_MAY).given(closed()).when(submit(TODAY, null)).leadsTo(new SubmittedToGovernment(PARK, TODAY, null));
        }

        @Test
        void has_a_day_that_has_come() {
            on(IN_MAY).given(closed()).when(submit(null, null)).isRefused(SUBMISSION_DAY_REQUIRED, "/on");
            on(IN_MAY).given(closed()).when(submit(TODAY.plusDays(1), null)).isRefused(SUBMISSION_IN_THE_FUTURE, "/on");
            on(IN_MAY)
                    .given(closed())
                    .when(submit(TODAY.minusYears(10).minusDays(1), null))
                    .isRefused(DAY_TOO_LONG_AGO, "/on");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " 7", "nga: Agim", "02,118", "7\n8"})
        void has_a_number_and_no_sentence(String reference) {
            on(IN_MAY).given(closed()).when(submit(TODAY, reference)).isRefused(REFERENCE_NOT_VALID, "/reference");
        }

        @Test
        void comes_again_only_on_a_later_day() {
            SubmittedToGovernment before = new SubmittedToGovernment(PARK, TODAY.minusDays(1), null);

            on(IN_MAY)
                    .given(closedAnd(before))
                    .when(submit(TODAY, null))
                    .leadsTo(new SubmittedToGovernment(PARK, TODAY, null));
            on(IN_MAY)
                    .given(closedAnd(before))
                    .when(submit(before.on(), null))
                    .isRefused(SUBMISSION_ALREADY_RECORDED, "/on");
        }

        @Test
        void waits_until_the_public_has_spoken_and_ends_with_what_became_of_it() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(submit(IN_FEBRUARY, null))
                    .isRefused(CONSULTATION_OPEN);
            on(IN_MAY)
                    .given(closedAnd(outcome(DraftOutcome.WITHDRAWN)))
                    .when(submit(TODAY, null))
                    .isRefused(OUTCOME_ALREADY_RECORDED);
        }

        private static Object[] closed() {
            return new Object[] {drafted(), text(1), opened(), elapsed(END_OF_MARCH)};
        }

        private static Object[] closedAnd(Object last) {
            return new Object[] {drafted(), text(1), opened(), elapsed(END_OF_MARCH), last};
        }

        private static RecordSubmission submit(LocalDate on, String reference) {
            return new RecordSubmission(PARK, on, reference);
        }
    }

    @Nested
    class Minutes {

        @Test
        void are_added_also_after_the_period_and_nothing_else_is() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH))
                    .when(add(DocumentKind.MINUTES))
                    .leadsTo(minutes());
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH))
                    .when(add(DocumentKind.SUPPORTING))
                    .isRefused(CONSULTATION_CLOSED);
        }

        private static AddDocument add(DocumentKind kind) {
            return new AddDocument(PARK, MINUTES, kind, TITLE, "application/pdf", digest(7), 2_048, 0);
        }
    }
}
