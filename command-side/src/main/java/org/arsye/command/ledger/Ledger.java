package org.arsye.command.ledger;

import org.arsye.command.ledger.LedgerCommand.AnnounceKey;
import org.arsye.events.ledger.LedgerEvent;
import org.arsye.events.ledger.LedgerId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The ledger over the record, as far as its keys are announced in it. Its type name is stored with every event. */
@Aggregate(type = "Ledger")
class Ledger {

    @AggregateIdentifier
    private LedgerId id;

    private LedgerState state = LedgerState.UNTOUCHED;

    /** For Axon, which then replays the events. */
    Ledger() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(AnnounceKey command) {
        AggregateLifecycle.apply(LedgerRules.decide(command, state));
    }

    @EventSourcingHandler
    void on(LedgerEvent event) {
        id = event.ledgerId();
        state = state.after(event);
    }
}
