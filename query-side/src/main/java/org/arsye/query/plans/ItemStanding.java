package org.arsye.query.plans;

import java.time.LocalDate;
import org.arsye.events.plan.PlanItem;

/** How a planned draft stands beside what was expected of it. */
public enum ItemStanding {
    /** Not consulted on, and not late yet. */
    AHEAD,
    /** Not consulted on, although its last expected day is over. */
    OVERDUE,
    /** Its consultation opened before the first expected day. */
    EARLY,
    /** Its consultation opened when it was expected. */
    IN_TIME,
    /** Its consultation opened after the last expected day. */
    LATE,
    /** It was adopted, and no consultation opened on it. */
    WITHOUT_CONSULTATION;

    /**
     * @param opened the day on which its first consultation opened; null if none did
     * @param today the day on which it is looked at
     */
    static ItemStanding of(PlanItem item, LocalDate opened, LocalDate today) {
        if (opened == null) {
            return today.isAfter(item.expectedUntil()) ? OVERDUE : AHEAD;
        }
        if (opened.isBefore(item.expectedFrom())) {
            return EARLY;
        }
        return opened.isAfter(item.expectedUntil()) ? LATE : IN_TIME;
    }
}
