package org.arsye.command.consultation;

import java.time.Instant;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.MeetingAnnounced;
import org.arsye.events.consultation.MeetingCancelled;
import org.arsye.events.consultation.MethodCorrected;
import org.arsye.events.consultation.MethodUsed;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.PriorNoticePublished;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.consultation.StandardBreached;
import org.arsye.events.consultation.SubmittedToGovernment;
import org.arsye.events.consultation.UrgentProcedureDeclared;

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
            case StandardBreached breached -> with(draft().after(breached));
            case BreachExplained explained -> this;
            case ReminderIssued reminder -> with(draft().after(reminder));
            case NoticeRepeated repeated -> new Open(draft(), repeated.round(), repeated.closesAt());
            case PriorNoticePublished notice -> with(course().withNotice());
            case UrgentProcedureDeclared urgent -> with(course().withUrgency());
            case MeetingAnnounced announced -> with(course().after(announced));
            case MeetingCancelled cancelled -> with(course().after(cancelled));
            case MethodUsed used -> with(course().withMethod(used.methodId(), used.meetingId()));
            case MethodCorrected now -> with(course().withMethod(now.methodId(), now.meetingId()));
            case ConsultationPlanned planned -> with(course().after(planned));
            case SubmittedToGovernment submitted -> with(course().submitted(submitted.on()));
        };
    }

    private ConsultationState reported(int version) {
        return this instanceof Concluded
                ? new Concluded(draft(), round(), version)
                : new Reported(draft(), round(), version);
    }

    /** What else happened to it. */
    default Course course() {
        return draft().course();
    }

    private ConsultationState with(Course course) {
        return with(draft().with(course));
    }

    private ConsultationState with(Draft draft) {
        return switch (this) {
            case NotDrafted none -> none;
            case Drafted drafted -> new Drafted(draft);
            case Open open -> new Open(draft, open.round(), open.closesAt());
            case Closed closed -> new Closed(draft, closed.round());
            case Reported reported -> new Reported(draft, reported.round(), reported.reportVersion());
            case Cancelled cancelled -> new Cancelled(draft);
            case Concluded concluded -> new Concluded(draft, concluded.round(), concluded.reportVersion());
        };
    }
}
