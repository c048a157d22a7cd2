package org.arsye.query.plans;

import java.time.Instant;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.plan.PlanItem;

/**
 * A version of a plan, and in what it differs from the one before.
 *
 * @param position where it was published
 * @param reason why it differs; null in the first, and without languages if it was erased
 * @param entered drafts that are new in it; all of them in the first
 */
public record PlanVersionEntry(
        int version,
        long position,
        Instant publishedAt,
        LocalizedText reason,
        List<PlanItem> entered,
        List<ChangedItem> changed,
        List<Dropped> dropped) {

    /** A draft that is planned otherwise than before. */
    public record ChangedItem(PlanItem before, PlanItem after) {}

    /** @param reason why it is planned no more; null where none was given */
    public record Dropped(PlanItem item, LocalizedText reason) {}
}
