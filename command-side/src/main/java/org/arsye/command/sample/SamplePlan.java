package org.arsye.command.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.arsye.command.plan.PlanCommand;
import org.arsye.command.plan.PlanCommand.ChangePlanItem;
import org.arsye.command.plan.PlanCommand.EnterPlanItem;
import org.arsye.command.plan.PlanCommand.Expected;
import org.arsye.command.plan.PlanCommand.Planned;
import org.arsye.command.plan.PlanCommand.PublishPlan;
import org.arsye.command.plan.PlanCommand.StartPlan;
import org.arsye.command.sample.SampleAccounts.Account;
import org.arsye.command.sample.SampleScript.Item;
import org.arsye.command.sample.SampleScript.Plan;
import org.arsye.events.Role;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;

/** The plan of one body for the year of the first start: published, and amended once. */
final class SamplePlan {

    private final SampleSteps steps;
    private final SampleAccounts accounts;
    private final Plan script = SampleScript.plan();
    private final int year;

    SamplePlan(SampleSteps steps, SampleAccounts accounts, Clock clock) {
        this.steps = steps;
        this.accounts = accounts;
        year = LocalDate.ofInstant(clock.instant(), ZoneId.of(SampleBodies.ZONE))
                .getYear();
    }

    void play() {
        PublicBodyId body = SampleBodies.idOf(script.body());
        take("start", new StartPlan(id(), body, year, script.title()));
        script.items().stream().filter(item -> item.added() == null).forEach(item -> enter(item, item.quarter()));
        take("publish", new PublishPlan(id(), null));
        script.items().stream()
                .filter(item -> item.movedTo() != null)
                .forEach(item -> take(
                        "move/" + item.key(), new ChangePlanItem(id(), idOf(item), planned(item, item.movedTo()))));
        script.items().stream().filter(item -> item.added() != null).forEach(item -> enter(item, item.quarter()));
        take("amend", new PublishPlan(id(), script.reason()));
    }

    private void enter(Item item, Integer quarter) {
        take("enter/" + item.key(), new EnterPlanItem(id(), idOf(item), planned(item, quarter)));
    }

    private Planned planned(Item item, Integer quarter) {
        Expected expected = quarter == null
                ? new Expected(null, null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                : new Expected(quarter, null, null, null);
        return new Planned(item.documentType(), item.title(), expected, script.contactRole());
    }

    private void take(String step, PlanCommand command) {
        Account coordinator = accounts.of(Role.COORDINATOR, script.body());
        steps.take("plan/" + step, id().value(), coordinator, () -> command);
    }

    /** Of the plan that the consultations refer to. */
    PlanId id() {
        return PlanId.of(SampleBodies.idOf(script.body()), year);
    }

    /** The item that a consultation is on, if it was planned. */
    Optional<PlanItemId> of(String consultation) {
        return script.items().stream()
                .filter(item -> consultation.equals(item.consultation()))
                .map(SamplePlan::idOf)
                .findFirst();
    }

    private static PlanItemId idOf(Item item) {
        return new PlanItemId(SampleId.of("plan-item/" + item.key()));
    }
}
