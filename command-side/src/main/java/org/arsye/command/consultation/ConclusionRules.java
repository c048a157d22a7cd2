package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;
import static org.arsye.command.consultation.ConsultationRules.inTheWay;
import static org.arsye.command.consultation.ConsultationRules.requireReason;

import java.time.Instant;
import java.util.List;
import org.arsye.command.consultation.ConsultationCommand.PublishReport;
import org.arsye.command.consultation.ConsultationCommand.RecordOutcome;
import org.arsye.command.consultation.ConsultationState.Cancelled;
import org.arsye.command.consultation.ConsultationState.Closed;
import org.arsye.command.consultation.ConsultationState.Concluded;
import org.arsye.command.consultation.ConsultationState.Drafted;
import org.arsye.command.consultation.ConsultationState.NotDrafted;
import org.arsye.command.consultation.ConsultationState.Open;
import org.arsye.command.consultation.ConsultationState.Reported;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReportPublished;

/** How a body answers the public and says what became of the draft. */
final class ConclusionRules {

    private ConclusionRules() {}

    /** A consultation whose draft was withdrawn still owes its report to those who took part. */
    static ReportPublished publish(PublishReport command, ConsultationState state) {
        boolean asked = state instanceof Concluded && state.round() > 0;
        if (!(state instanceof Closed || state instanceof Reported || asked)) {
            throw inTheWay(state);
        }
        new Objections()
                .optional(command.conclusion(), Wording.LONGEST_TEXT, CONCLUSION_INCOMPLETE, "/conclusion")
                .raise();
        if (state.reportVersion() > 0) {
            requireReason(command.reason());
        } else if (command.reason() != null) {
            throw new Rejection(NOTHING_TO_CORRECT, "/reason");
        }
        if (command.figures().unanswered() > 0 && !command.declaresUnanswered()) {
            throw new Rejection(COMMENTS_UNANSWERED, "/declareUnanswered");
        }
        return new ReportPublished(
                command.consultationId(),
                state.reportVersion() + 1,
                command.asOf(),
                command.figures(),
                Sealed.text(command.conclusion()),
                Sealed.text(command.reason()));
    }

    static List<ConsultationEvent> record(RecordOutcome command, ConsultationState state, Instant now) {
        if (command.outcome() == null) {
            throw new Rejection(OUTCOME_REQUIRED, "/outcome");
        }
        if (state instanceof NotDrafted || state instanceof Cancelled || state instanceof Concluded) {
            throw inTheWay(state);
        }
        return switch (command.outcome()) {
            case ADOPTED -> List.of(adopted(command, state));
            case ADOPTED_WITHOUT_CONSULTATION -> List.of(adoptedWithoutConsultation(command, state));
            case WITHDRAWN -> withdrawn(command, state, now);
        };
    }

    private static ConsultationEvent adopted(RecordOutcome command, ConsultationState state) {
        if (!(state instanceof Reported)) {
            throw new Rejection(REPORT_MISSING);
        }
        if (command.reason() != null) {
            requireReason(command.reason());
        }
        return recorded(command);
    }

    /** It is counted and justified in the annual report. */
    private static ConsultationEvent adoptedWithoutConsultation(RecordOutcome command, ConsultationState state) {
        if (!(state instanceof Drafted)) {
            throw new Rejection(CONSULTATION_WAS_HELD, "/outcome");
        }
        requireReason(command.reason());
        return recorded(command);
    }

    /** Nobody goes on commenting on what is withdrawn: a running period ends first, for the same reason. */
    private static List<ConsultationEvent> withdrawn(RecordOutcome command, ConsultationState state, Instant now) {
        requireReason(command.reason());
        return state instanceof Open
                ? List.of(
                        ConsultationRules.closedByHand(command.consultationId(), now, command.reason()),
                        recorded(command))
                : List.of(recorded(command));
    }

    private static OutcomeRecorded recorded(RecordOutcome command) {
        return new OutcomeRecorded(command.consultationId(), command.outcome(), Sealed.text(command.reason()));
    }
}
