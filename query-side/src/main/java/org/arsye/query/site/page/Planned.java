package org.arsye.query.site.page;

import java.time.Instant;
import java.util.List;
import org.arsye.query.plans.PlanCounts;

/**
 * A planned draft as pages show it.
 *
 * @param type lower snake case
 * @param expected when, in the reader's words
 * @param standing ahead, overdue, early, in_time, late, without_consultation
 * @param fields of the form that changes it
 */
public record Planned(
        String id,
        String type,
        Said title,
        String expected,
        String contact,
        String standing,
        List<Held> held,
        Form fields) {

    /**
     * A consultation on it.
     *
     * @param opened the day it opened, in the reader's words; null if there was no consultation
     * @param outcome lower snake case; null while nobody said
     */
    public record Held(String path, Said title, String opened, Instant closesAt, Instant reportedAt, String outcome) {}

    /**
     * A plan as lists name it.
     *
     * @param version 0 before the first
     * @param counts what became of its drafts; null at the desk
     */
    public record Plan(
            String id,
            Said title,
            Said body,
            String bodyId,
            int year,
            int version,
            Instant publishedAt,
            int items,
            PlanCounts counts) {

        /** Where its page is. */
        public String path() {
            return "/plans/" + id;
        }
    }

    /** In what a version differs from the one before. */
    public record Version(
            int number, Instant at, Said reason, List<Planned> entered, List<Changed> changed, List<Dropped> dropped) {

        public boolean nothing() {
            return entered.isEmpty() && changed.isEmpty() && dropped.isEmpty();
        }
    }

    /** A draft that is planned otherwise. */
    public record Changed(Planned before, Planned after) {}

    /** A draft that is planned no more. */
    public record Dropped(Planned item, Said reason) {}
}
