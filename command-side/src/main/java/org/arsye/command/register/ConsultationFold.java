package org.arsye.command.register;

import java.time.Instant;
import java.util.Set;
import org.arsye.events.consultation.ArticleText;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationPlanned;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.DocumentKind;
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
import org.arsye.events.publicbody.PublicBodyId;

/**
 * A consultation folded from its first events up to one of them.
 *
 * @param sequence of the last event folded in; -1 before the first
 * @param text the latest draft by articles; null while there is none
 */
record ConsultationFold(
        long sequence,
        ConsultationId consultationId,
        PublicBodyId publicBodyId,
        String zone,
        boolean open,
        Instant closesAt,
        int round,
        DocumentAdded text) {

    static final ConsultationFold NOTHING = new ConsultationFold(-1, null, null, null, false, null, 0, null);

    ConsultationFold after(ConsultationEvent event, long at) {
        return switch (event) {
            case ConsultationDrafted drafted ->
                new ConsultationFold(
                        at, drafted.consultationId(), drafted.publicBodyId(), drafted.zone(), false, null, 0, null);
            case DocumentAdded added ->
                new ConsultationFold(
                        at, consultationId, publicBodyId, zone, open, closesAt, round, isText(added) ? added : text);
            case ConsultationOpened opened -> period(at, true, opened.closesAt(), 1);
            case ConsultationExtended extended -> period(at, open, extended.closesAt(), round);
            case ConsultationClosed closed -> period(at, false, closesAt, round);
            case ConsultationReopened reopened -> period(at, true, reopened.closesAt(), reopened.round());
            case ConsultationCancelled cancelled -> period(at, false, closesAt, round);
            case ReportPublished report -> period(at, open, closesAt, round);
            case OutcomeRecorded outcome -> period(at, false, closesAt, round);
            case NormPackBound bound -> period(at, open, closesAt, round);
            case StandardBreached breached -> period(at, open, closesAt, round);
            case BreachExplained explained -> period(at, open, closesAt, round);
            case ReminderIssued reminder -> period(at, open, closesAt, round);
            case NoticeRepeated repeated -> period(at, true, repeated.closesAt(), repeated.round());
            case PriorNoticePublished notice -> period(at, open, closesAt, round);
            case UrgentProcedureDeclared urgent -> period(at, open, closesAt, round);
            case MeetingAnnounced announced -> period(at, open, closesAt, round);
            case MeetingCancelled cancelled -> period(at, open, closesAt, round);
            case MethodUsed used -> period(at, open, closesAt, round);
            case MethodCorrected corrected -> period(at, open, closesAt, round);
            case ConsultationPlanned planned -> period(at, open, closesAt, round);
            case SubmittedToGovernment submitted -> period(at, open, closesAt, round);
        };
    }

    ConsultationWindow with(Set<String> provisions) {
        return new ConsultationWindow(
                consultationId,
                publicBodyId,
                zone,
                open,
                closesAt,
                round,
                text == null ? null : text.documentId(),
                text == null ? null : text.version(),
                provisions);
    }

    private ConsultationFold period(long at, boolean open, Instant closesAt, int round) {
        return new ConsultationFold(at, consultationId, publicBodyId, zone, open, closesAt, round, text);
    }

    private static boolean isText(DocumentAdded added) {
        return added.kind() == DocumentKind.DRAFT && added.mediaType().equals(ArticleText.MEDIA_TYPE);
    }
}
