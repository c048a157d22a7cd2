package org.arsye.command.pastconsultation;

import java.time.LocalDate;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be wished of a consultation of the past. */
public sealed interface PastConsultationCommand {

    PastConsultationId pastConsultationId();

    Said said();

    /** @param row its place in the file, from 1 */
    record ImportPastConsultation(
            @TargetAggregateIdentifier PastConsultationId pastConsultationId, Said said, ImportId importId, long row)
            implements PastConsultationCommand {}

    /** @param said all of it, as it was in truth; but whose it is and its reference stay as they were brought */
    record CorrectPastConsultation(
            @TargetAggregateIdentifier PastConsultationId pastConsultationId, Said said, String reason)
            implements PastConsultationCommand {}

    /**
     * What the body says of it. Only what it must say is never null.
     *
     * @param zone the body's
     * @param packKnown whether there is a pack of that name; true where none is named
     */
    record Said(
            PublicBodyId publicBodyId,
            String zone,
            String reference,
            LocalizedText title,
            DocumentType documentType,
            String normPack,
            boolean packKnown,
            LocalDate openedOn,
            LocalDate closedOn,
            LocalDate reportAnnouncedOn,
            LocalDate reportPublishedOn,
            Counts counts,
            Integer writtenContributors,
            Integer meetingParticipants,
            String source) {

        @Override
        public String toString() {
            return "Said";
        }
    }

    /** Figures as they were given; they may be wrong. */
    record Counts(
            int received,
            int accepted,
            int partlyAccepted,
            int rejected,
            int noted,
            int outOfScope,
            int unanswered,
            int withdrawn) {

        boolean addUp() {
            return received == accepted + partlyAccepted + rejected + noted + outOfScope + unanswered + withdrawn;
        }

        boolean isBelowZero() {
            return accepted < 0
                    || partlyAccepted < 0
                    || rejected < 0
                    || noted < 0
                    || outOfScope < 0
                    || unanswered < 0
                    || withdrawn < 0;
        }
    }
}
