package org.arsye.command.readmodel;

import org.arsye.command.readmodel.ReadModelCommand.DiscardRebuild;
import org.arsye.command.readmodel.ReadModelCommand.OrderRebuild;
import org.arsye.command.readmodel.ReadModelCommand.OrderRetry;
import org.arsye.command.readmodel.ReadModelCommand.OrderSwitch;
import org.arsye.command.readmodel.ReadModelCommand.SkipEvent;
import org.arsye.events.readmodel.ReadModelEvent;
import org.arsye.events.readmodel.ReadModelId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A read model, as far as orders are given about it. Its type name is stored with every event. */
@Aggregate(type = "ReadModel")
class ReadModel {

    @AggregateIdentifier
    private ReadModelId id;

    private ReadModelState state = ReadModelState.UNTOUCHED;

    /** For Axon, which then replays the events. */
    ReadModel() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(OrderRebuild command) {
        handle(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(OrderRetry command) {
        handle(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(SkipEvent command) {
        handle(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(OrderSwitch command) {
        handle(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(DiscardRebuild command) {
        handle(command);
    }

    private void handle(ReadModelCommand command) {
        AggregateLifecycle.apply(ReadModelRules.decide(command, state));
    }

    @EventSourcingHandler
    void on(ReadModelEvent event) {
        id = event.readModelId();
        state = state.after(event);
    }
}
