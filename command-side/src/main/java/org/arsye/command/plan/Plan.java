package org.arsye.command.plan;

import org.arsye.command.plan.PlanCommand.ChangePlanItem;
import org.arsye.command.plan.PlanCommand.DropPlanItem;
import org.arsye.command.plan.PlanCommand.EnterPlanItem;
import org.arsye.command.plan.PlanCommand.PublishPlan;
import org.arsye.command.plan.PlanCommand.StartPlan;
import org.arsye.command.plan.PlanState.NotStarted;
import org.arsye.events.plan.PlanEvent;
import org.arsye.events.plan.PlanId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The plan of a public body for a year. Its type name is stored with every event. */
@Aggregate(type = "Plan", cache = "aggregateMemory", commandTargetResolver = "commandTargets")
class Plan {

    @AggregateIdentifier
    private PlanId id;

    private PlanState state = new NotStarted();

    /** For Axon, which then replays the events. */
    Plan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(StartPlan command) {
        handle(command);
    }

    @CommandHandler
    void on(EnterPlanItem command) {
        handle(command);
    }

    @CommandHandler
    void on(ChangePlanItem command) {
        handle(command);
    }

    @CommandHandler
    void on(DropPlanItem command) {
        handle(command);
    }

    @CommandHandler
    void on(PublishPlan command) {
        handle(command);
    }

    private void handle(PlanCommand command) {
        AggregateLifecycle.apply(PlanRules.decide(command, state));
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        id = event.planId();
        state = state.after(event);
    }
}
