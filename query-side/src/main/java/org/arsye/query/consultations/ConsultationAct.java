package org.arsye.query.consultations;

import java.time.Instant;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.DraftOutcome;

/**
 * Something that was done to a consultation, with the words it was published with. Members that the kind has not are null.
 *
 * @param at when it was recorded
 * @param round the round that it opened or that ran then
 * @param closesAt the end of the period that it set; for a closing, when the period ended
 * @param cause of a closing
 * @param outcome of an outcome
 * @param what of an opening: what is proposed
 * @param why of an opening: why it is proposed
 * @param howToTakePart of an opening
 * @param reason of everything else
 */
public record ConsultationAct(
        Kind kind,
        long position,
        Instant at,
        int round,
        Instant closesAt,
        ClosingCause cause,
        DraftOutcome outcome,
        LocalizedText what,
        LocalizedText why,
        LocalizedText howToTakePart,
        LocalizedText reason) {

    /** What was done. */
    public enum Kind {
        URGENCY,
        OPENED,
        EXTENDED,
        CLOSED,
        REOPENED,
        NOTICE_REPEATED,
        CANCELLED,
        OUTCOME_RECORDED
    }
}
