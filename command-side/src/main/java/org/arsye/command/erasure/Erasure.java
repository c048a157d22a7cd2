package org.arsye.command.erasure;

import org.arsye.command.erasure.ErasureCommand.ApproveErasure;
import org.arsye.command.erasure.ErasureCommand.EraseWhatIsOver;
import org.arsye.command.erasure.ErasureCommand.RecordErasure;
import org.arsye.command.erasure.ErasureCommand.RefuseErasure;
import org.arsye.command.erasure.ErasureCommand.RequestErasure;
import org.arsye.command.erasure.ErasureCommand.RequestOwnErasure;
import org.arsye.command.erasure.ErasureState.NotRequested;
import org.arsye.events.erasure.ErasureEvent;
import org.arsye.events.erasure.ErasureId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One request to erase, and what becomes of it. Its type name is stored with every event. */
@Aggregate(type = "Erasure")
class Erasure {

    @AggregateIdentifier
    private ErasureId id;

    private ErasureState state = new NotRequested();

    /** For Axon, which then replays the events. */
    Erasure() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(RequestErasure command) {
        handle(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(RequestOwnErasure command) {
        handle(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(EraseWhatIsOver command) {
        handle(command);
    }

    @CommandHandler
    void on(ApproveErasure command) {
        handle(command);
    }

    @CommandHandler
    void on(RefuseErasure command) {
        handle(command);
    }

    @CommandHandler
    void on(RecordErasure command) {
        handle(command);
    }

    private void handle(ErasureCommand command) {
        ErasureRules.decide(command, state).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        id = event.erasureId();
        state = state.after(event);
    }
}
