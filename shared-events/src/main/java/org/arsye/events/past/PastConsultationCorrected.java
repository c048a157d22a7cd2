package org.arsye.events.past;

import java.time.LocalDate;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.serialization.Revision;

/**
 * What was said of a consultation of the past was wrong: from here on all of it is as it stands here.
 *
 * @param reference the body's own number of it; one body has it once
 * @param title titles of consultations are plain
 * @param normPack the rules it was held to, XK-GOV-05-2016; absent where nobody said
 * @param zone the body's time zone, in which its days were
 * @param openedOn its first day
 * @param closedOn the last day on which comments were taken
 * @param reportAnnouncedOn the day for which a report was announced; absent where none was, or nobody said
 * @param reportPublishedOn absent where none was published, or nobody said
 * @param figures what became of its comments; absent where nobody counted
 * @param writtenContributors how many wrote; absent where nobody counted
 * @param meetingParticipants how many came to meetings; absent where nobody counted
 * @param source where the body has this from
 * @param reason why it is corrected
 */
@Revision("1")
public record PastConsultationCorrected(
        PastConsultationId pastConsultationId,
        PublicBodyId publicBodyId,
        String reference,
        LocalizedText title,
        DocumentType documentType,
        String normPack,
        String zone,
        LocalDate openedOn,
        LocalDate closedOn,
        LocalDate reportAnnouncedOn,
        LocalDate reportPublishedOn,
        ReportFigures figures,
        Integer writtenContributors,
        Integer meetingParticipants,
        Sealed<String> source,
        Sealed<String> reason)
        implements PastConsultationEvent {}
