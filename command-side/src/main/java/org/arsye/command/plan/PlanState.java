package org.arsye.command.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.arsye.events.plan.PlanEvent;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemChanged;
import org.arsye.events.plan.PlanItemDropped;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;

/** What the rules remember of a plan. */
sealed interface PlanState {

    record NotStarted() implements PlanState {}

    /**
     * @param items as they stand now, in the order of entering
     * @param version of what is public; 0 before the first
     * @param published the items as they are public
     */
    record Started(int year, Map<PlanItemId, PlanItem> items, int version, Map<PlanItemId, PlanItem> published)
            implements PlanState {

        Started with(PlanItem item) {
            Map<PlanItemId, PlanItem> more = new LinkedHashMap<>(items);
            more.put(item.planItemId(), item);
            return new Started(year, more, version, published);
        }

        Started without(PlanItemId item) {
            Map<PlanItemId, PlanItem> fewer = new LinkedHashMap<>(items);
            fewer.remove(item);
            return new Started(year, fewer, version, published);
        }
    }

    default PlanState after(PlanEvent event) {
        return switch (event) {
            case PlanStarted it -> new Started(it.year(), Map.of(), 0, Map.of());
            case PlanItemEntered it -> started().with(it.item());
            case PlanItemChanged it -> started().with(it.item());
            case PlanItemDropped it -> started().without(it.planItemId());
            case PlanPublished it ->
                new Started(
                        started().year(),
                        started().items(),
                        it.version(),
                        started().items());
        };
    }

    private Started started() {
        return (Started) this;
    }
}
