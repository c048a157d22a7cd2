package org.arsye.command.consultation;

import static org.arsye.command.consultation.ConsultationRejected.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arsye.command.consultation.ConsultationCommand.AddDocument;
import org.arsye.command.consultation.ConsultationCommand.CancelConsultation;
import org.arsye.command.consultation.ConsultationCommand.CloseConsultation;
import org.arsye.command.consultation.ConsultationCommand.CloseElapsedConsultation;
import org.arsye.command.consultation.ConsultationCommand.DraftConsultation;
import org.arsye.command.consultation.ConsultationCommand.ExtendConsultation;
import org.arsye.command.consultation.ConsultationCommand.OpenConsultation;
import org.arsye.command.consultation.ConsultationCommand.PublishReport;
import org.arsye.command.consultation.ConsultationCommand.RecordOutcome;
import org.arsye.command.consultation.ConsultationCommand.ReopenConsultation;
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
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationReopened;

/** What may happen to a consultation, and what stands in the way. */
final class ConsultationRules {

    /** Fewer letters give no reason: "needed" is one, "për shkak" is none. */
    static final int THINNEST_REASON = 10;

    private ConsultationRules() {}

    /**
     * Once the announced period is over, its end comes first in the record, whatever is asked then: nobody depends on how soon
     * the program noticed.
     *
     * @throws Rejection if the wish is refused; then nothing is recorded
     */
    static List<ConsultationEvent> decide(ConsultationCommand command, ConsultationState state, Instant now) {
        List<ConsultationEvent> events = new ArrayList<>();
        ConsultationState current = state;
        if (state instanceof Open open && !now.isBefore(open.closesAt())) {
            ConsultationClosed elapsed = new ConsultationClosed(
                    command.consultationId(), ClosingCause.PERIOD_ELAPSED, open.closesAt(), null);
            events.add(elapsed);
            current = state.after(elapsed);
        }
        events.addAll(decideNow(command, current, now));
        return List.copyOf(events);
    }

    private static List<ConsultationEvent> decideNow(
            ConsultationCommand command, ConsultationState state, Instant now) {
        return switch (command) {
            case DraftConsultation draft -> DraftRules.draft(draft, state);
            case AddDocument add -> List.of(DraftRules.add(add, state));
            case OpenConsultation open -> open(open, state, now);
            case ExtendConsultation extend -> List.of(extend(extend, state, now));
            case CloseConsultation close -> List.of(close(close, state, now));
            case CloseElapsedConsultation elapsed -> List.of();
            case ReopenConsultation reopen -> List.of(reopen(reopen, state, now));
            case CancelConsultation cancel -> List.of(cancel(cancel, state));
            case PublishReport publish -> List.of(ConclusionRules.publish(publish, state));
            case RecordOutcome record -> ConclusionRules.record(record, state, now);
            case StandardCommand standard -> StandardRules.decide(standard, state);
            case CourseCommand course -> List.of(CourseRules.decide(course, state, now));
        };
    }

    private static List<ConsultationEvent> open(OpenConsultation command, ConsultationState state, Instant now) {
        if (!(state instanceof Drafted drafted)) {
            throw inTheWay(state);
        }
        new Objections()
                .required(command.what(), Wording.LONGEST_TEXT, WHAT_REQUIRED, "/what")
                .required(command.why(), Wording.LONGEST_TEXT, WHY_REQUIRED, "/why")
                .required(command.howToTakePart(), Wording.LONGEST_TEXT, HOW_TO_TAKE_PART_REQUIRED, "/howToTakePart")
                .raise();
        Instant closesAt = PeriodRules.closesAt(command.until(), drafted.draft().zone(), now);
        if (!drafted.draft().hasText()) {
            throw new Rejection(DRAFT_DOCUMENT_MISSING);
        }
        StandardRules.longEnough(command, closesAt, drafted.draft());
        List<ConsultationEvent> events = new ArrayList<>();
        events.add(new ConsultationOpened(
                command.consultationId(),
                now,
                closesAt,
                Sealed.text(command.what()),
                Sealed.text(command.why()),
                Sealed.text(command.howToTakePart())));
        StandardRules.bound(command).ifPresent(events::add);
        return events;
    }

    private static ConsultationEvent extend(ExtendConsultation command, ConsultationState state, Instant now) {
        if (!(state instanceof Open open)) {
            throw inTheWay(state);
        }
        requireReason(command.reason());
        Instant closesAt = PeriodRules.laterThan(
                open.closesAt(), command.until(), open.draft().zone(), now);
        return new ConsultationExtended(command.consultationId(), closesAt, Sealed.text(command.reason()));
    }

    private static ConsultationEvent close(CloseConsultation command, ConsultationState state, Instant now) {
        if (!(state instanceof Open)) {
            throw inTheWay(state);
        }
        requireReason(command.reason());
        return closedByHand(command.consultationId(), now, command.reason());
    }

    private static ConsultationEvent reopen(ReopenConsultation command, ConsultationState state, Instant now) {
        if (!(state instanceof Closed closed)) {
            throw inTheWay(state);
        }
        requireReason(command.reason());
        Instant closesAt = PeriodRules.closesAt(command.until(), closed.draft().zone(), now);
        return new ConsultationReopened(
                command.consultationId(), closed.round() + 1, closesAt, Sealed.text(command.reason()));
    }

    private static ConsultationEvent cancel(CancelConsultation command, ConsultationState state) {
        if (state instanceof Drafted || state instanceof Open || state instanceof Closed) {
            requireReason(command.reason());
            return new ConsultationCancelled(command.consultationId(), Sealed.text(command.reason()));
        }
        throw inTheWay(state);
    }

    static ConsultationClosed closedByHand(ConsultationId consultationId, Instant now, LocalizedText reason) {
        return new ConsultationClosed(consultationId, ClosingCause.BY_HAND, now, Sealed.text(reason));
    }

    static void requireReason(LocalizedText reason) {
        new Objections()
                .substantial(reason, THINNEST_REASON, REASON_REQUIRED, REASON_TOO_THIN, "/reason")
                .raise();
    }

    /** What a consultation's present condition is called where it stands in the way. */
    static Rejection inTheWay(ConsultationState state) {
        return new Rejection(
                switch (state) {
                    case NotDrafted none -> UNKNOWN_CONSULTATION;
                    case Drafted drafted -> CONSULTATION_NOT_OPEN;
                    case Open open -> CONSULTATION_OPEN;
                    case Closed closed -> CONSULTATION_CLOSED;
                    case Reported reported -> REPORT_ALREADY_PUBLISHED;
                    case Cancelled cancelled -> CONSULTATION_CANCELLED;
                    case Concluded concluded -> OUTCOME_ALREADY_RECORDED;
                });
    }
}
