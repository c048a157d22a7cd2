package org.arsye.query.course;

import java.time.Instant;
import java.time.LocalDate;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;

/**
 * Something that was done to a consultation. Members that the kind has not are null.
 *
 * @param at when it was recorded
 * @param round that it opened
 * @param closesAt the end that it announced; of a closing, when the period ended
 * @param day expected by a prior notice, or of a submission
 * @param expected by a prior notice, as vaguely as it was said
 * @param decidedBy of an urgency, as a role
 * @param reference of a submission
 * @param version of a report
 * @param what of a prior notice
 * @param howToContribute of a prior notice
 */
public record CourseStep(
        Kind kind,
        long position,
        Instant at,
        Integer round,
        Instant closesAt,
        LocalDate day,
        LocalizedText expected,
        String decidedBy,
        String reference,
        PlanId planId,
        PlanItemId planItemId,
        DraftOutcome outcome,
        Integer version,
        LocalizedText what,
        LocalizedText howToContribute,
        LocalizedText reason) {

    /** What was done. */
    public enum Kind {
        PLANNED,
        PRIOR_NOTICE,
        URGENCY,
        OPENED,
        EXTENDED,
        NOTICE_REPEATED,
        CLOSED,
        REOPENED,
        CANCELLED,
        REPORTED,
        SUBMITTED,
        OUTCOME_RECORDED
    }
}
