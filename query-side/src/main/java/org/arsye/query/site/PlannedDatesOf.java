package org.arsye.query.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemId;
import org.arsye.query.course.Course;
import org.arsye.query.course.CourseStep;
import org.arsye.query.plans.PlanEntry;
import org.arsye.query.plans.PlanVersionEntry;
import org.arsye.query.plans.PlanVersionEntry.ChangedItem;
import org.arsye.query.plans.PlansQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.PlannedDates.Expected;
import org.springframework.stereotype.Component;

/** Reads in the published plans when a consultation was expected to open that says which draft of them it is on. */
@Component
public class PlannedDatesOf {

    private final PlansQueries plans;

    PlannedDatesOf(PlansQueries plans) {
        this.plans = plans;
    }

    /** Empty where it is linked to no draft, or to one that was not published by then. */
    public Optional<PlannedDates> of(Course course, Moment moment) {
        return course.steps().stream()
                .filter(step -> step.kind() == CourseStep.Kind.PLANNED && step.planId() != null)
                .reduce((earlier, later) -> later)
                .flatMap(step -> of(step.planId(), step.planItemId(), moment.inPublic()));
    }

    private Optional<PlannedDates> of(PlanId id, PlanItemId item, Moment moment) {
        Optional<PlanEntry> plan = plans.one(id, moment);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        List<Expected> said = new ArrayList<>();
        boolean dropped = false;
        for (PlanVersionEntry version : plans.versions(id, moment).reversed()) {
            Optional<PlanItem> here = saidIn(version, item);
            here.filter(planned -> said.isEmpty() || !isSaid(said.getLast(), planned))
                    .ifPresent(planned -> said.add(expected(planned, version)));
            dropped = here.isEmpty() && (dropped || isDropped(version, item));
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedDates(
                        id, item, plan.get().year(), said.getLast(), said.subList(0, said.size() - 1), dropped));
    }

    private static Optional<PlanItem> saidIn(PlanVersionEntry version, PlanItemId id) {
        return Stream.concat(
                        version.entered().stream(), version.changed().stream().map(ChangedItem::after))
                .filter(item -> item.planItemId().equals(id))
                .findFirst();
    }

    private static boolean isDropped(PlanVersionEntry version, PlanItemId id) {
        return version.dropped().stream()
                .anyMatch(dropped -> dropped.item().planItemId().equals(id));
    }

    private static boolean isSaid(Expected said, PlanItem item) {
        return said.from().equals(item.expectedFrom()) && said.until().equals(item.expectedUntil());
    }

    private static Expected expected(PlanItem item, PlanVersionEntry version) {
        return new Expected(
                item.expectedFrom(),
                item.expectedUntil(),
                version.version(),
                version.position(),
                version.publishedAt());
    }
}
