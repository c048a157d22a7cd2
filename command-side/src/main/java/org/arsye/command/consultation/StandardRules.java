package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.BREACH_UNKNOWN;
import static org.arsye.command.consultation.ConsultationRejected.EXPLANATION_REQUIRED;
import static org.arsye.command.consultation.ConsultationRejected.EXPLANATION_TOO_THIN;
import static org.arsye.command.consultation.ConsultationRejected.PERIOD_TOO_SHORT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.arsye.command.consultation.ConsultationCommand.OpenConsultation;
import org.arsye.command.consultation.ConsultationState.NotDrafted;
import org.arsye.command.consultation.StandardCommand.DeclareBreach;
import org.arsye.command.consultation.StandardCommand.ExplainBreach;
import org.arsye.command.consultation.StandardCommand.IssueReminder;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.register.PackBinding;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.StandardBreached;

/** To which rules a consultation is held, and what is said where they were not kept. */
final class StandardRules {

    private StandardRules() {}

    static List<ConsultationEvent> decide(StandardCommand command, ConsultationState state) {
        if (state instanceof NotDrafted) {
            throw ConsultationRules.inTheWay(state);
        }
        return switch (command) {
            case DeclareBreach breach -> declare(breach, state);
            case ExplainBreach explain -> List.of(explain(explain, state));
            case IssueReminder remind -> remind(remind, state);
        };
    }

    /**
     * Whatever is not certain only warns, elsewhere: a term that nobody verified refuses nothing. Whether an urgent procedure
     * may be shorter is judged afterwards.
     */
    static void longEnough(OpenConsultation command, Instant closesAt, Draft draft) {
        PackBinding binding = command.binding();
        if (binding == null || !binding.binding() || draft.course().urgent()) {
            return;
        }
        LocalDate lastDay =
                closesAt.minusNanos(1).atZone(ZoneId.of(draft.zone())).toLocalDate();
        if (lastDay.isBefore(binding.requiredEarliest())) {
            throw new Rejection(PERIOD_TOO_SHORT, command.until().lastDay() != null ? "/lastDay" : "/closesAt");
        }
    }

    static Optional<NormPackBound> bound(OpenConsultation command) {
        return Optional.ofNullable(command.binding())
                .map(binding -> new NormPackBound(
                        command.consultationId(),
                        binding.pack(),
                        binding.version(),
                        binding.sha256(),
                        binding.requiredEarliest(),
                        binding.requiredLatest()));
    }

    /** Once for ever, whoever finds it and however often. */
    private static List<ConsultationEvent> declare(DeclareBreach command, ConsultationState state) {
        return state.draft().noted().breached().contains(command.standard())
                ? List.of()
                : List.of(new StandardBreached(
                        command.consultationId(),
                        command.standard(),
                        command.rule(),
                        command.pack(),
                        command.version(),
                        command.since(),
                        command.evidence()));
    }

    private static BreachExplained explain(ExplainBreach command, ConsultationState state) {
        if (!state.draft().noted().breached().contains(command.standard())) {
            throw new Rejection(BREACH_UNKNOWN);
        }
        new Objections()
                .substantial(
                        command.explanation(),
                        ConsultationRules.THINNEST_REASON,
                        EXPLANATION_REQUIRED,
                        EXPLANATION_TOO_THIN,
                        "/explanation")
                .raise();
        return new BreachExplained(command.consultationId(), command.standard(), Sealed.text(command.explanation()));
    }

    private static List<ConsultationEvent> remind(IssueReminder command, ConsultationState state) {
        ReminderIssued reminder =
                new ReminderIssued(command.consultationId(), command.duty(), command.due(), command.when());
        return state.draft().noted().has(reminder) ? List.of() : List.of(reminder);
    }
}
