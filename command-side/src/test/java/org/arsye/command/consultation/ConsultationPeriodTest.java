package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;
import static org.arsye.command.consultation.Park.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.arsye.command.consultation.ConsultationCommand.CancelConsultation;
import org.arsye.command.consultation.ConsultationCommand.CloseConsultation;
import org.arsye.command.consultation.ConsultationCommand.CloseElapsedConsultation;
import org.arsye.command.consultation.ConsultationCommand.Ending;
import org.arsye.command.consultation.ConsultationCommand.ExtendConsultation;
import org.arsye.command.consultation.ConsultationCommand.OpenConsultation;
import org.arsye.command.consultation.ConsultationCommand.ReopenConsultation;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsultationPeriodTest {

    private static final Instant LAST_SECOND_OF_MARCH = END_OF_MARCH.minusSeconds(1);

    @Nested
    class Opening {

        @Test
        void lets_the_public_speak_until_the_last_day_is_over_where_the_body_is() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(lastDay(LAST_OF_MARCH)))
                    .leadsTo(opened());
        }

        @Test
        void takes_an_instant_instead_to_the_second() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(at(END_OF_MARCH.plusMillis(999))))
                    .leadsTo(opened());
        }

        @Test
        void today_is_a_last_day() {
            on(LAST_SECOND_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(lastDay(LAST_OF_MARCH)))
                    .result()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void needs_the_text_consulted_on() {
            on(START_OF_MARCH)
                    .given(drafted(), document(DocumentKind.EXPLANATORY_MEMORANDUM, 1))
                    .when(openUntil(lastDay(LAST_OF_MARCH)))
                    .isRefused(DRAFT_DOCUMENT_MISSING);
        }

        @Test
        void needs_to_say_what_is_proposed() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(open(both(" ", "Šta"), WHY, HOW))
                    .isRefused(WHAT_REQUIRED, "/what/sq");
        }

        @Test
        void needs_to_say_why() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(open(WHAT, both("Pse", null), HOW))
                    .isRefused(WHY_REQUIRED, "/why/sr");
        }

        @Test
        void needs_to_say_how_to_take_part() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(open(WHAT, WHY, both("Këtu", null)))
                    .isRefused(HOW_TO_TAKE_PART_REQUIRED, "/howToTakePart/sr");
        }

        @Test
        void needs_an_end() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(new Ending(null, null)))
                    .isRefused(PERIOD_END_REQUIRED, "/lastDay");
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(null))
                    .isRefused(PERIOD_END_REQUIRED, "/lastDay");
        }

        @Test
        void has_one_end_only() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(new Ending(LAST_OF_MARCH, END_OF_MARCH)))
                    .isRefused(PERIOD_END_AMBIGUOUS, "/closesAt");
        }

        @Test
        void ends_in_the_future() {
            on(END_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(lastDay(LAST_OF_MARCH)))
                    .isRefused(PERIOD_END_PASSED, "/lastDay");
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(at(START_OF_MARCH)))
                    .isRefused(PERIOD_END_PASSED, "/closesAt");
        }

        @Test
        void ends_within_a_year() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(at(START_OF_MARCH.plus(Duration.ofDays(366)))))
                    .result()
                    .expectSuccessfulHandlerExecution();
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(at(START_OF_MARCH.plus(Duration.ofDays(366)).plusSeconds(1))))
                    .isRefused(PERIOD_TOO_LONG, "/closesAt");
        }

        @Test
        void takes_the_ends_of_time_for_what_they_are() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(lastDay(LocalDate.MAX)))
                    .isRefused(PERIOD_TOO_LONG, "/lastDay");
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(lastDay(LocalDate.MIN)))
                    .isRefused(PERIOD_END_PASSED, "/lastDay");
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(openUntil(at(Instant.MAX)))
                    .isRefused(PERIOD_TOO_LONG, "/closesAt");
        }

        @Test
        void twice_is_refused() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(openUntil(lastDay(LAST_OF_APRIL)))
                    .isRefused(CONSULTATION_OPEN);
        }
    }

    @Nested
    class Extending {

        @Test
        void moves_the_end() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(extendTo(LAST_OF_APRIL))
                    .leadsTo(extendedTo(END_OF_APRIL));
        }

        @Test
        void takes_no_time_away() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened(), extendedTo(END_OF_APRIL))
                    .when(extendTo(LAST_OF_MARCH))
                    .isRefused(PERIOD_END_NOT_LATER, "/lastDay");
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(extendTo(LAST_OF_MARCH))
                    .isRefused(PERIOD_END_NOT_LATER, "/lastDay");
        }

        @Test
        void needs_a_reason_in_both_languages() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(new ExtendConsultation(PARK, lastDay(LAST_OF_APRIL), both("Kërkuan më shumë", null)))
                    .isRefused(REASON_REQUIRED, "/reason/sr");
        }

        @Test
        void needs_a_reason_that_says_something() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(new ExtendConsultation(
                            PARK, lastDay(LAST_OF_APRIL), both("Kërkuan më shumë", "----------- da")))
                    .isRefused(REASON_TOO_THIN, "/reason/sr");
        }

        @Test
        void before_opening_is_refused() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(extendTo(LAST_OF_APRIL))
                    .isRefused(CONSULTATION_NOT_OPEN);
        }

        @Test
        void after_the_period_is_refused_even_if_nothing_has_noticed_its_end() {
            on(END_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(extendTo(LAST_OF_APRIL))
                    .isRefused(CONSULTATION_CLOSED);
        }

        @Test
        void in_the_last_second_is_in_time() {
            on(LAST_SECOND_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(extendTo(LAST_OF_APRIL))
                    .leadsTo(extendedTo(END_OF_APRIL));
        }
    }

    @Nested
    class Closing {

        @Test
        void by_hand_ends_the_period_early() {
            on(LAST_SECOND_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(new CloseConsultation(PARK, REASON))
                    .leadsTo(closedByHand(LAST_SECOND_OF_MARCH));
        }

        @Test
        void by_hand_needs_a_reason() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(new CloseConsultation(PARK, both("", "Više niko ne piše")))
                    .isRefused(REASON_REQUIRED, "/reason/sq");
        }

        @Test
        void by_hand_after_the_period_is_refused() {
            on(END_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(new CloseConsultation(PARK, REASON))
                    .isRefused(CONSULTATION_CLOSED);
        }

        @Test
        void by_itself_is_recorded_with_the_announced_time_however_late() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened())
                    .when(new CloseElapsedConsultation(PARK))
                    .leadsTo(elapsed(END_OF_MARCH));
        }

        @Test
        void by_itself_waits_while_the_extended_period_runs() {
            on(END_OF_MARCH)
                    .given(drafted(), text(1), opened(), extendedTo(END_OF_APRIL))
                    .when(new CloseElapsedConsultation(PARK))
                    .changesNothing();
        }

        @Test
        void by_itself_does_no_harm_a_second_time() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH))
                    .when(new CloseElapsedConsultation(PARK))
                    .changesNothing();
        }
    }

    @Nested
    class Reopening {

        @Test
        void begins_a_further_round() {
            on(IN_MAY.minus(Duration.ofDays(10)))
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH))
                    .when(new ReopenConsultation(PARK, lastDay(LAST_OF_APRIL), REASON))
                    .leadsTo(reopenedTo(END_OF_APRIL));
        }

        @Test
        void records_the_end_first_if_nothing_has_noticed_it() {
            on(END_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(new ReopenConsultation(PARK, lastDay(LAST_OF_APRIL), REASON))
                    .leadsTo(elapsed(END_OF_MARCH), reopenedTo(END_OF_APRIL));
        }

        @Test
        void while_it_is_open_is_refused() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(new ReopenConsultation(PARK, lastDay(LAST_OF_APRIL), REASON))
                    .isRefused(CONSULTATION_OPEN);
        }

        @Test
        void after_the_report_is_refused() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), reported(1))
                    .when(new ReopenConsultation(PARK, at(IN_MAY.plusSeconds(60)), REASON))
                    .isRefused(REPORT_ALREADY_PUBLISHED);
        }

        @Test
        void needs_a_reason() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH))
                    .when(new ReopenConsultation(PARK, at(IN_MAY.plusSeconds(60)), both("Kërkuan më shumë", "x")))
                    .isRefused(REASON_TOO_THIN, "/reason/sr");
        }
    }

    @Nested
    class Cancelling {

        @Test
        void ends_a_draft_an_open_and_a_closed_consultation() {
            on(START_OF_MARCH).given(drafted()).when(cancel()).leadsTo(cancelled());
            on(START_OF_MARCH)
                    .given(drafted(), text(1), opened())
                    .when(cancel())
                    .leadsTo(cancelled());
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH))
                    .when(cancel())
                    .leadsTo(cancelled());
        }

        @Test
        void needs_a_reason() {
            on(START_OF_MARCH)
                    .given(drafted())
                    .when(new CancelConsultation(PARK, both("Nuk vazhdon më tej", " ")))
                    .isRefused(REASON_REQUIRED, "/reason/sr");
        }

        @Test
        void after_the_report_is_refused() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), reported(1))
                    .when(cancel())
                    .isRefused(REPORT_ALREADY_PUBLISHED);
        }

        @Test
        void twice_is_refused() {
            on(IN_MAY).given(drafted(), cancelled()).when(cancel()).isRefused(CONSULTATION_CANCELLED);
        }

        private CancelConsultation cancel() {
            return new CancelConsultation(PARK, REASON);
        }
    }

    private static OpenConsultation openUntil(Ending until) {
        return new OpenConsultation(PARK, until, WHAT, WHY, HOW, null);
    }

    private static OpenConsultation open(LocalizedText what, LocalizedText why, LocalizedText how) {
        return new OpenConsultation(PARK, lastDay(LAST_OF_MARCH), what, why, how, null);
    }

    private static ExtendConsultation extendTo(LocalDate day) {
        return new ExtendConsultation(PARK, lastDay(day), REASON);
    }
}
