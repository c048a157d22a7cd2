package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.BREACH_UNKNOWN;
import static org.arsye.command.consultation.ConsultationRejected.EXPLANATION_REQUIRED;
import static org.arsye.command.consultation.ConsultationRejected.EXPLANATION_TOO_THIN;
import static org.arsye.command.consultation.ConsultationRejected.PERIOD_TOO_SHORT;
import static org.arsye.command.consultation.ConsultationRejected.UNKNOWN_CONSULTATION;
import static org.arsye.command.consultation.Park.END_OF_MARCH;
import static org.arsye.command.consultation.Park.HOW;
import static org.arsye.command.consultation.Park.IN_MAY;
import static org.arsye.command.consultation.Park.LAST_OF_MARCH;
import static org.arsye.command.consultation.Park.PARK;
import static org.arsye.command.consultation.Park.REASON;
import static org.arsye.command.consultation.Park.START_OF_MARCH;
import static org.arsye.command.consultation.Park.WHAT;
import static org.arsye.command.consultation.Park.WHY;
import static org.arsye.command.consultation.Park.cancelled;
import static org.arsye.command.consultation.Park.drafted;
import static org.arsye.command.consultation.Park.elapsed;
import static org.arsye.command.consultation.Park.lastDay;
import static org.arsye.command.consultation.Park.on;
import static org.arsye.command.consultation.Park.opened;
import static org.arsye.command.consultation.Park.reported;
import static org.arsye.command.consultation.Park.text;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.arsye.command.consultation.ConsultationCommand.OpenConsultation;
import org.arsye.command.consultation.ConsultationState.NotDrafted;
import org.arsye.command.consultation.StandardCommand.DeclareBreach;
import org.arsye.command.consultation.StandardCommand.ExplainBreach;
import org.arsye.command.consultation.StandardCommand.IssueReminder;
import org.arsye.command.register.PackBinding;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.ReminderTime;
import org.arsye.events.consultation.StandardBreached;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** To which rules a consultation is held, and what is said where they were not kept. */
class ConsultationStandardsTest {

    private static final String PACK = "XK-GOV-05-2016";
    private static final String DIGEST = "d".repeat(64);
    private static final LocalDate TOO_LATE = LAST_OF_MARCH.plusDays(1);

    @Nested
    class Binding {

        @Test
        void comes_with_the_opening_and_says_what_was_asked_for_that_day() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(open(binding(LAST_OF_MARCH, true)))
                    .leadsTo(opened(), new NormPackBound(PARK, PACK, 2, DIGEST, LAST_OF_MARCH, TOO_LATE));
        }

        @Test
        void there_is_none_where_no_rules_are_in_force() {
            on(START_OF_MARCH).given(drafted(), text(1)).when(open(null)).leadsTo(opened());
        }

        @Test
        void to_a_verified_length_refuses_a_period_that_is_certainly_too_short() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(open(binding(TOO_LATE, true)))
                    .isRefused(PERIOD_TOO_SHORT, "/lastDay");
        }

        @Test
        void to_a_length_that_nobody_verified_refuses_nothing() {
            on(START_OF_MARCH)
                    .given(drafted(), text(1))
                    .when(open(binding(TOO_LATE, false)))
                    .leadsTo(opened(), new NormPackBound(PARK, PACK, 2, DIGEST, TOO_LATE, TOO_LATE));
        }

        private static OpenConsultation open(PackBinding binding) {
            return new OpenConsultation(PARK, lastDay(LAST_OF_MARCH), WHAT, WHY, HOW, binding);
        }

        private static PackBinding binding(LocalDate earliest, boolean binding) {
            return new PackBinding(PACK, 2, DIGEST, earliest, TOO_LATE, binding);
        }
    }

    @Nested
    class A_breach {

        @Test
        void is_declared_once_for_ever() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH))
                    .when(declare())
                    .leadsTo(breached());
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), breached(), reported(1))
                    .when(declare())
                    .changesNothing();
        }

        @Test
        void is_explained_again_where_more_is_to_say() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), breached(), explained(REASON))
                    .when(new ExplainBreach(PARK, "open-long-enough", REASON))
                    .leadsTo(explained(REASON));
        }

        @Test
        void that_nobody_declared_is_not_explained() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), breached())
                    .when(new ExplainBreach(PARK, "all-answered", REASON))
                    .isRefused(BREACH_UNKNOWN);
        }

        @Test
        void is_explained_in_a_sentence_of_both_languages() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), breached())
                    .when(new ExplainBreach(
                            PARK, "open-long-enough", new LocalizedText("Kërkuan më shumë", null, null)))
                    .isRefused(EXPLANATION_REQUIRED, "/explanation/sr");
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), breached())
                    .when(new ExplainBreach(
                            PARK, "open-long-enough", new LocalizedText("Kërkuan më shumë", "-.-a", null)))
                    .isRefused(EXPLANATION_TOO_THIN, "/explanation/sr");
        }

        @Test
        void of_a_consultation_that_is_none_is_nothing() {
            for (ConsultationCommand wish : List.of(declare(), new ExplainBreach(PARK, "open-long-enough", REASON))) {
                assertThatThrownBy(() -> ConsultationRules.decide(wish, new NotDrafted(), IN_MAY))
                        .hasMessage(UNKNOWN_CONSULTATION.name());
            }
        }

        private static DeclareBreach declare() {
            return new DeclareBreach(PARK, "open-long-enough", "OPEN_AT_LEAST", PACK, 2, END_OF_MARCH, List.of(3L, 4L));
        }

        private static StandardBreached breached() {
            return new StandardBreached(
                    PARK, "open-long-enough", "OPEN_AT_LEAST", PACK, 2, END_OF_MARCH, List.of(3L, 4L));
        }

        private static BreachExplained explained(LocalizedText explanation) {
            return new BreachExplained(PARK, "open-long-enough", Sealed.text(explanation));
        }
    }

    @Nested
    class A_reminder {

        @Test
        void is_issued_once_for_each_day_and_time() {
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), reminder(ReminderTime.BEFORE))
                    .when(remind(ReminderTime.BEFORE))
                    .changesNothing();
            on(IN_MAY)
                    .given(drafted(), text(1), opened(), elapsed(END_OF_MARCH), reminder(ReminderTime.BEFORE))
                    .when(remind(ReminderTime.OVERDUE))
                    .leadsTo(reminder(ReminderTime.OVERDUE));
        }

        @Test
        void leaves_a_consultation_what_it_was() {
            on(START_OF_MARCH)
                    .given(drafted(), cancelled(), reminder(ReminderTime.BEFORE))
                    .when(new ConsultationCommand.CancelConsultation(PARK, REASON))
                    .isRefused(ConsultationRejected.CONSULTATION_CANCELLED);
            assertThatThrownBy(() -> ConsultationRules.decide(remind(ReminderTime.BEFORE), new NotDrafted(), IN_MAY))
                    .hasMessage(UNKNOWN_CONSULTATION.name());
        }

        private static IssueReminder remind(ReminderTime when) {
            return new IssueReminder(PARK, ConsultationDuty.REPORTING, LocalDate.parse("2026-05-01"), when);
        }

        private static ReminderIssued reminder(ReminderTime when) {
            return new ReminderIssued(PARK, ConsultationDuty.REPORTING, LocalDate.parse("2026-05-01"), when);
        }
    }
}
