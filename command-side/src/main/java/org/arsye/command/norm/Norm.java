package org.arsye.command.norm;

import org.arsye.command.norm.NormCommand.PublishHolidayCalendar;
import org.arsye.command.norm.NormCommand.PublishNormPack;
import org.arsye.events.norm.NormEvent;
import org.arsye.events.norm.NormId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One pack, or the holidays of one place and year, in all versions. Its type name is stored with every event. */
@Aggregate(type = "Norm")
class Norm {

    @AggregateIdentifier
    private NormId id;

    private NormState state = NormState.UNPUBLISHED;

    /** For Axon, which then replays the events. */
    Norm() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(PublishNormPack command) {
        handle(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(PublishHolidayCalendar command) {
        handle(command);
    }

    private void handle(NormCommand command) {
        AggregateLifecycle.apply(NormRules.decide(command, state));
    }

    @EventSourcingHandler
    void on(NormEvent event) {
        id = event.normId();
        state = state.after(event);
    }
}
