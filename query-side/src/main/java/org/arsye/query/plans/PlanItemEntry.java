package org.arsye.query.plans;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.plan.PlanItem;

/**
 * A planned draft and what became of it.
 *
 * @param standing how that compares with what was expected, on the day asked for
 * @param consultations those that say that they are on it, the first opened first; last those that never opened, because the
 *     draft was adopted without a consultation
 */
public record PlanItemEntry(@JsonUnwrapped PlanItem item, ItemStanding standing, List<Held> consultations) {

    /**
     * A consultation on what was planned.
     *
     * @param openedOn the day in the consultation's zone; null if it never opened, and so is the end
     * @param closesAt the first instant that is too late
     * @param reportedAt null while there is no report
     * @param outcome what became of the draft; null until recorded
     */
    public record Held(
            ConsultationId consultationId,
            LocalizedText title,
            LocalDate openedOn,
            Instant closesAt,
            Instant reportedAt,
            DraftOutcome outcome) {}
}
