package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;
import static org.arsye.command.consultation.Park.*;

import org.arsye.command.consultation.ConsultationCommand.PublishReport;
import org.arsye.command.consultation.ConsultationCommand.RecordOutcome;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsultationConclusionTest {

    @Nested
    class Reporting {

        @Test
        void answers_the_public_once_every_comment_is_answered() {
            on(IN_MAY).given(closed()).when(report(ANSWERED, false)).leadsTo(reported(1));
        }

        @Test
        void with_unanswered_comments_is_refused() {
            on(IN_MAY)
                    .given(closed())
                    .when(report(ONE_UNANSWERED, false))
                    .isRefused(COMMENTS_UNANSWERED, "/declareUnanswered");
        }

        @Test
        void may_declare_openly_that_some_are_unanswered() {
            on(IN_MAY)
                    .given(closed())
                    .when(report(ONE_UNANSWERED, true))
                    .leadsTo(new ReportPublished(PARK, 1, 40, ONE_UNANSWERED, null, null));
        }

        @Test
        void records_the_end_of_the_period_first_if_nothing_has_noticed_it() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened())
                    .when(report(ANSWERED, false))
                    .leadsTo(elapsed(END_OF_MARCH), reported(1));
        }

        @Test
        void while_the_public_still_speaks_is_refused() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(report(ANSWERED, false))
                    .isRefused(CONSULTATION_OPEN);
        }

        @Test
        void before_the_public_was_asked_is_refused() {
            on(IN_MAY).given(drafted()).when(report(ANSWERED, false)).isRefused(CONSULTATION_NOT_OPEN);
        }

        @Test
        void on_a_draft_withdrawn_before_the_public_was_asked_is_refused() {
            on(IN_MAY)
                    .given(drafted(), outcome(DraftOutcome.WITHDRAWN))
                    .when(report(ANSWERED, false))
                    .isRefused(OUTCOME_ALREADY_RECORDED);
        }

        @Test
        void is_still_owed_when_the_draft_was_withdrawn_after_the_public_was_asked() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), outcome(DraftOutcome.WITHDRAWN))
                    .when(report(ANSWERED, false))
                    .leadsTo(reported(1));
        }

        @Test
        void again_is_a_correction_with_its_reason() {
            on(IN_MAY).given(closedAnd(reported(1))).when(correct(REASON)).leadsTo(reported(2));
        }

        @Test
        void again_is_possible_after_the_outcome() {
            on(IN_MAY)
                    .given(closedAnd(reported(1), outcome(DraftOutcome.ADOPTED)))
                    .when(correct(REASON))
                    .leadsTo(reported(2));
        }

        @Test
        void again_without_a_reason_is_refused() {
            on(IN_MAY)
                    .given(closedAnd(reported(1)))
                    .when(correct(both("Numra të gabuar", "")))
                    .isRefused(REASON_REQUIRED, "/reason/sr");
        }

        @Test
        void for_the_first_time_corrects_nothing() {
            on(IN_MAY).given(closed()).when(correct(REASON)).isRefused(NOTHING_TO_CORRECT, "/reason");
        }

        @Test
        void concludes_in_both_languages_or_not_at_all() {
            on(IN_MAY)
                    .given(closed())
                    .when(new PublishReport(PARK, ANSWERED, 40, false, both("Faleminderit", null), null))
                    .isRefused(CONCLUSION_INCOMPLETE, "/conclusion/sr");
        }
    }

    @Nested
    class Outcome {

        @Test
        void is_adoption_after_the_report() {
            on(IN_MAY)
                    .given(closedAnd(reported(1)))
                    .when(new RecordOutcome(PARK, DraftOutcome.ADOPTED, null))
                    .leadsTo(new OutcomeRecorded(PARK, DraftOutcome.ADOPTED, null));
        }

        @Test
        void is_no_adoption_before_the_report() {
            on(IN_MAY).given(closed()).when(record(DraftOutcome.ADOPTED)).isRefused(REPORT_MISSING);
        }

        @Test
        void can_be_adoption_of_a_draft_nobody_was_asked_about_with_the_reason() {
            on(IN_MAY)
                    .given(drafted())
                    .when(record(DraftOutcome.ADOPTED_WITHOUT_CONSULTATION))
                    .leadsTo(outcome(DraftOutcome.ADOPTED_WITHOUT_CONSULTATION));
            on(IN_MAY)
                    .given(drafted())
                    .when(new RecordOutcome(
                            PARK, DraftOutcome.ADOPTED_WITHOUT_CONSULTATION, both(null, "Hitno je bilo zbog poplave")))
                    .isRefused(REASON_REQUIRED, "/reason/sq");
        }

        @Test
        void is_not_without_consultation_where_one_was_held() {
            on(IN_MAY)
                    .given(closedAnd(reported(1)))
                    .when(record(DraftOutcome.ADOPTED_WITHOUT_CONSULTATION))
                    .isRefused(CONSULTATION_WAS_HELD, "/outcome");
        }

        @Test
        void can_be_withdrawal_at_any_time_with_its_reason() {
            on(IN_MAY).given(closed()).when(record(DraftOutcome.WITHDRAWN)).leadsTo(outcome(DraftOutcome.WITHDRAWN));
            on(IN_MAY)
                    .given(closed())
                    .when(new RecordOutcome(PARK, DraftOutcome.WITHDRAWN, both("Jo", "Povučeno zbog grešaka")))
                    .isRefused(REASON_TOO_THIN, "/reason/sq");
        }

        @Test
        void of_withdrawal_ends_a_period_that_runs() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(record(DraftOutcome.WITHDRAWN))
                    .leadsTo(closedByHand(START_OF_MARCH), outcome(DraftOutcome.WITHDRAWN));
        }

        @Test
        void has_to_be_named() {
            on(IN_MAY).given(closedAnd(reported(1))).when(record(null)).isRefused(OUTCOME_REQUIRED, "/outcome");
        }

        @Test
        void is_recorded_once() {
            on(IN_MAY)
                    .given(closedAnd(reported(1), outcome(DraftOutcome.ADOPTED)))
                    .when(record(DraftOutcome.WITHDRAWN))
                    .isRefused(OUTCOME_ALREADY_RECORDED);
        }

        @Test
        void of_a_cancelled_consultation_is_refused() {
            on(IN_MAY)
                    .given(drafted(), cancelled())
                    .when(record(DraftOutcome.WITHDRAWN))
                    .isRefused(CONSULTATION_CANCELLED);
        }
    }

    private static Object[] closed() {
        return closedAnd();
    }

    private static Object[] closedAnd(Object... further) {
        Object[] past = new Object[4 + further.length];
        past[0] = drafted();
        past[1] = text(1);
        past[2] = opened();
        past[3] = elapsed(END_OF_MARCH);
        System.arraycopy(further, 0, past, 4, further.length);
        return past;
    }

    private static PublishReport report(ReportFigures figures, boolean declaresUnanswered) {
        return new PublishReport(PARK, figures, 40, declaresUnanswered, null, null);
    }

    private static PublishReport correct(LocalizedText reason) {
        return new PublishReport(PARK, ANSWERED, 40, false, null, reason);
    }

    private static RecordOutcome record(DraftOutcome outcome) {
        return new RecordOutcome(PARK, outcome, REASON);
    }
}
