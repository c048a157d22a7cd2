package org.arsye.command.consultation;

import java.time.Instant;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.consultation.StandardBreached;

/** What the rules remember of a consultation. */
sealed interface ConsultationState {

    /** The documents consulted on, and where their body counts its days. */
    Draft draft();

    /** How often the public was asked: 0 before the first opening. */
    default int round() {
        return 0;
    }

    /** The latest version of the report: 0 while there is none. */
    default int reportVersion() {
        return 0;
    }

    record NotDrafted() implements ConsultationState {
        @Override
        public Draft draft() {
            return Draft.NONE;
        }
    }

    record Drafted(Draft draft) implements ConsultationState {}

    /** Announced until {@code closesAt}; once that has passed it is over, whether or not the record says so already. */
    record Open(Draft draft, int round, Instant closesAt) implements ConsultationState {}

    record Closed(Draft draft, int round) implements ConsultationState {}

    record Reported(Draft draft, int round, int reportVersion) implements ConsultationState {}

    record Cancelled(Draft draft) implements ConsultationState {}

    /** The draft's outcome stands in the record. A report can still follow, or be corrected, if the public was asked. */
    record Concluded(Draft draft, int round, int reportVersion) implements ConsultationState {}

    default ConsultationState after(ConsultationEvent event) {
        return switch (event) {
            case ConsultationDrafted drafted -> new Drafted(Draft.in(drafted.zone()));
            case DocumentAdded added -> with(draft().after(added));
            case ConsultationOpened opened -> new Open(draft(), 1, opened.closesAt());
            case ConsultationExtended extended -> new Open(draft(), round(), extended.closesAt());
            case ConsultationClosed closed -> new Closed(draft(), round());
            case ConsultationReopened reopened -> new Open(draft(), reopened.round(), reopened.closesAt());
            case ConsultationCancelled cancelled -> new Cancelled(draft());
            case ReportPublished report -> reported(report.version());
            case OutcomeRecorded outcome -> new Concluded(draft(), round(), reportVersion());
            case NormPackBound bound -> this;
            case StandardBreached breached -> this;
            case BreachExplained explained -> this;
            case ReminderIssued reminder -> this;
        };
    }

    private ConsultationState reported(int version) {
        return this instanceof Concluded
                ? new Concluded(draft(), round(), version)
                : new Reported(draft(), round(), version);
    }

    private ConsultationState with(Draft draft) {
        return this instanceof Open open ? new Open(draft, open.round(), open.closesAt()) : new Drafted(draft);
    }
}
