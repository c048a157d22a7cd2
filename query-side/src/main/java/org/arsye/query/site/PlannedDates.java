package org.arsye.query.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;

/**
 * When a body's plan expected a consultation to open.
 *
 * @param year of the plan
 * @param expected as the version says that is public at the moment asked for; the last one where it was dropped since
 * @param before what earlier versions had said, oldest first
 * @param dropped whether the draft is planned no more
 */
public record PlannedDates(
        PlanId planId, PlanItemId planItemId, int year, Expected expected, List<Expected> before, boolean dropped) {

    public PlannedDates {
        before = List.copyOf(before);
    }

    /**
     * As vague as the body knew: one day, a quarter, a year.
     *
     * @param version of the plan that said so first
     * @param position of the event that published it
     */
    public record Expected(LocalDate from, LocalDate until, int version, long position, Instant publishedAt) {}
}
