package org.arsye.query.compliance;

import java.time.LocalDate;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * A consultation that a body brought over from its past: what the body said later, of lesser proof than what happened here.
 *
 * @param position of its import
 * @param corrected the position of the correction that holds; null if none does
 * @param reference the body's own number of it
 * @param closedOn the last day on which comments were taken
 * @param figures what became of its comments; null where nobody counted
 * @param source where the body has this from; null where none was given or it can no longer be read
 * @param correctionReason why it was corrected
 */
public record PastEntry(
        PastConsultationId id,
        long position,
        Long corrected,
        PublicBodyId publicBodyId,
        String reference,
        LocalizedText title,
        DocumentType documentType,
        String normPack,
        LocalDate openedOn,
        LocalDate closedOn,
        LocalDate reportAnnouncedOn,
        LocalDate reportPublishedOn,
        ReportFigures figures,
        Integer writtenContributors,
        Integer meetingParticipants,
        String source,
        String correctionReason) {

    PastEntry opened(String openedSource, String openedReason) {
        return new PastEntry(
                id,
                position,
                corrected,
                publicBodyId,
                reference,
                title,
                documentType,
                normPack,
                openedOn,
                closedOn,
                reportAnnouncedOn,
                reportPublishedOn,
                figures,
                writtenContributors,
                meetingParticipants,
                openedSource,
                openedReason);
    }
}
