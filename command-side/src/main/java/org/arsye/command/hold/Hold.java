package org.arsye.command.hold;

import org.arsye.command.hold.HoldCommand.LiftHold;
import org.arsye.command.hold.HoldCommand.PlaceHold;
import org.arsye.command.hold.HoldState.NotPlaced;
import org.arsye.events.erasure.HoldEvent;
import org.arsye.events.erasure.HoldId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One hold on the contributions to a consultation. Its type name is stored with every event. */
@Aggregate(type = "Hold")
class Hold {

    @AggregateIdentifier
    private HoldId id;

    private HoldState state = new NotPlaced();

    /** For Axon, which then replays the events. */
    Hold() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(PlaceHold command) {
        handle(command);
    }

    @CommandHandler
    void on(LiftHold command) {
        handle(command);
    }

    private void handle(HoldCommand command) {
        AggregateLifecycle.apply(HoldRules.decide(command, state));
    }

    @EventSourcingHandler
    void on(HoldEvent event) {
        id = event.holdId();
        state = state.after(event);
    }
}
