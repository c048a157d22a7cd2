package org.arsye.command.publicbody;

import java.time.Clock;
import org.arsye.command.publicbody.PublicBodyCommand.AppointOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.DelegateRole;
import org.arsye.command.publicbody.PublicBodyCommand.DismissOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.EndDelegation;
import org.arsye.command.publicbody.PublicBodyCommand.GrantRole;
import org.arsye.command.publicbody.PublicBodyCommand.RegisterPublicBody;
import org.arsye.command.publicbody.PublicBodyCommand.RenamePublicBody;
import org.arsye.command.publicbody.PublicBodyCommand.WithdrawRole;
import org.arsye.command.publicbody.PublicBodyState.NotRegistered;
import org.arsye.events.publicbody.PublicBodyEvent;
import org.arsye.events.publicbody.PublicBodyId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A public body, with those who act for it. Its type name is stored with every event. */
@Aggregate(type = "PublicBody", cache = "aggregateMemory", commandTargetResolver = "commandTargets")
class PublicBody {

    @AggregateIdentifier
    private PublicBodyId id;

    private PublicBodyState state = new NotRegistered();

    /** For Axon, which then replays the events. */
    PublicBody() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(RegisterPublicBody command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(RenamePublicBody command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(AppointOfficial command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(GrantRole command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(WithdrawRole command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(DismissOfficial command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(DelegateRole command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(EndDelegation command, Clock clock) {
        handle(command, clock);
    }

    private void handle(PublicBodyCommand command, Clock clock) {
        PublicBodyRules.decide(command, state, clock.instant()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(PublicBodyEvent event) {
        id = event.publicBodyId();
        state = state.after(event);
    }
}
