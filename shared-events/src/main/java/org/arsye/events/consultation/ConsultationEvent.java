package org.arsye.events.consultation;

import org.arsye.events.DomainEvent;

/** What may happen to a consultation. */
public sealed interface ConsultationEvent extends DomainEvent
        permits ConsultationDrafted,
                DocumentAdded,
                ConsultationOpened,
                ConsultationExtended,
                ConsultationClosed,
                ConsultationReopened,
                ConsultationCancelled,
                ReportPublished,
                OutcomeRecorded,
                NormPackBound,
                StandardBreached,
                BreachExplained,
                ReminderIssued,
                PriorNoticePublished,
                NoticeRepeated,
                UrgentProcedureDeclared,
                MeetingAnnounced,
                MeetingCancelled,
                MethodUsed,
                MethodCorrected,
                ConsultationPlanned,
                SubmittedToGovernment {

    ConsultationId consultationId();
}
