package org.arsye.command.plan;

import static org.arsye.command.plan.PlanRejected.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.arsye.command.kernel.Objections;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.kernel.Wording;
import org.arsye.command.plan.PlanCommand.ChangePlanItem;
import org.arsye.command.plan.PlanCommand.DropPlanItem;
import org.arsye.command.plan.PlanCommand.EnterPlanItem;
import org.arsye.command.plan.PlanCommand.Expected;
import org.arsye.command.plan.PlanCommand.Planned;
import org.arsye.command.plan.PlanCommand.PublishPlan;
import org.arsye.command.plan.PlanCommand.StartPlan;
import org.arsye.command.plan.PlanState.NotStarted;
import org.arsye.command.plan.PlanState.Started;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.plan.PlanEvent;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemChanged;
import org.arsye.events.plan.PlanItemDropped;
import org.arsye.events.plan.PlanItemEntered;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.plan.PlanPublished;
import org.arsye.events.plan.PlanStarted;

/** What may happen to a plan, and what stands in the way. */
final class PlanRules {

    /** The event that publishes names every item, and an entry holds 65,535 bytes (ledger format, section 2). */
    static final int MOST_ITEMS = 1_000;

    /** Fewer letters give no reason. */
    static final int THINNEST_REASON = 10;

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;
    private static final int MONTHS_A_QUARTER = 3;

    private PlanRules() {}

    /** @throws Rejection if the wish is refused */
    static PlanEvent decide(PlanCommand command, PlanState state) {
        return switch (command) {
            case StartPlan start -> start(start, state);
            case EnterPlanItem enter -> enter(enter, started(state));
            case ChangePlanItem change -> change(change, started(state));
            case DropPlanItem drop -> drop(drop, started(state));
            case PublishPlan publish -> publish(publish, started(state));
        };
    }

    private static PlanEvent start(StartPlan command, PlanState state) {
        if (!(state instanceof NotStarted)) {
            throw new Rejection(PLAN_ALREADY_STARTED);
        }
        Integer year = command.year();
        new Objections()
                .when(command.publicBodyId() == null, PUBLIC_BODY_REQUIRED, "/publicBody")
                .when(year == null || year < EARLIEST_YEAR || year > LATEST_YEAR, YEAR_NOT_VALID, "/year")
                .required(command.title(), Wording.LONGEST_TITLE, TITLE_REQUIRED, "/title")
                .raise();
        return new PlanStarted(command.planId(), command.publicBodyId(), year, command.title());
    }

    private static PlanEvent enter(EnterPlanItem command, Started plan) {
        if (plan.items().size() >= MOST_ITEMS) {
            throw new Rejection(TOO_MANY_PLAN_ITEMS);
        }
        return new PlanItemEntered(command.planId(), item(command.planItemId(), command.planned(), plan));
    }

    private static PlanEvent change(ChangePlanItem command, Started plan) {
        PlanItem before = known(command.planItemId(), plan);
        PlanItem item = item(command.planItemId(), command.planned(), plan);
        if (item.equals(before)) {
            throw new Rejection(PLANNED_DRAFT_UNCHANGED);
        }
        return new PlanItemChanged(command.planId(), item);
    }

    /** What nobody has seen may go without a word. */
    private static PlanEvent drop(DropPlanItem command, Started plan) {
        known(command.planItemId(), plan);
        if (command.reason() != null || plan.published().containsKey(command.planItemId())) {
            requireReason(command.reason());
        }
        return new PlanItemDropped(command.planId(), command.planItemId(), Sealed.text(command.reason()));
    }

    private static PlanEvent publish(PublishPlan command, Started plan) {
        if (plan.version() == 0 && plan.items().isEmpty()) {
            throw new Rejection(PLAN_EMPTY);
        }
        if (plan.version() > 0 && plan.items().equals(plan.published())) {
            throw new Rejection(PLAN_UNCHANGED);
        }
        if (plan.version() > 0) {
            requireReason(command.reason());
        }
        return new PlanPublished(
                command.planId(),
                plan.version() + 1,
                List.copyOf(plan.items().keySet()),
                plan.version() == 0 ? null : Sealed.text(command.reason()));
    }

    private static PlanItem item(PlanItemId id, Planned planned, Started plan) {
        Expected expected = planned.expected();
        LocalDate from = from(expected, plan.year());
        LocalDate until = until(expected, plan.year());
        new Objections()
                .when(planned.documentType() == null, DOCUMENT_TYPE_REQUIRED, "/documentType")
                .required(planned.title(), Wording.LONGEST_TITLE, TITLE_REQUIRED, "/title")
                .when(ways(expected) > 1, EXPECTED_TIME_TWICE, "/expectedFrom")
                .when(ways(expected) < 2 && (from == null || until == null), EXPECTED_TIME_REQUIRED, "/expectedFrom")
                .when(
                        from != null && until != null && !isIn(plan.year(), from, until),
                        EXPECTED_TIME_NOT_IN_YEAR,
                        "/expectedFrom")
                .required(planned.contactRole(), Wording.LONGEST_NAME, CONTACT_ROLE_REQUIRED, "/contactRole")
                .raise();
        return new PlanItem(id, planned.documentType(), planned.title(), from, until, planned.contactRole());
    }

    private static long ways(Expected expected) {
        boolean span = expected.from() != null || expected.until() != null;
        return Stream.of(expected.quarter(), expected.day())
                        .filter(Objects::nonNull)
                        .count()
                + (span ? 1 : 0);
    }

    private static LocalDate from(Expected expected, int year) {
        if (ways(expected) != 1) {
            return null;
        }
        if (expected.quarter() != null) {
            return isQuarter(expected) ? firstOf(expected.quarter(), year) : null;
        }
        if (expected.day() != null) {
            return expected.day();
        }
        return expected.from() == null ? LocalDate.of(year, 1, 1) : expected.from();
    }

    private static LocalDate until(Expected expected, int year) {
        if (ways(expected) != 1) {
            return null;
        }
        if (expected.quarter() != null) {
            return isQuarter(expected)
                    ? firstOf(expected.quarter(), year)
                            .plusMonths(MONTHS_A_QUARTER)
                            .minusDays(1)
                    : null;
        }
        return expected.day() == null ? expected.until() : expected.day();
    }

    private static boolean isQuarter(Expected expected) {
        return expected.quarter() >= 1 && expected.quarter() <= 4;
    }

    private static LocalDate firstOf(int quarter, int year) {
        return LocalDate.of(year, (quarter - 1) * MONTHS_A_QUARTER + 1, 1);
    }

    private static boolean isIn(int year, LocalDate from, LocalDate until) {
        return from.getYear() == year && until.getYear() == year && !until.isBefore(from);
    }

    private static void requireReason(LocalizedText reason) {
        new Objections()
                .substantial(reason, THINNEST_REASON, REASON_REQUIRED, REASON_TOO_THIN, "/reason")
                .raise();
    }

    private static PlanItem known(PlanItemId id, Started plan) {
        if (!plan.items().containsKey(id)) {
            throw new Rejection(UNKNOWN_PLAN_ITEM);
        }
        return plan.items().get(id);
    }

    private static Started started(PlanState state) {
        return switch (state) {
            case NotStarted none -> throw new Rejection(UNKNOWN_PLAN);
            case Started started -> started;
        };
    }
}
