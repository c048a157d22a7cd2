package org.arsye.command.interest;

import java.time.Clock;
import org.arsye.command.interest.InterestCommand.ConfirmInterest;
import org.arsye.command.interest.InterestCommand.ExpressInterest;
import org.arsye.command.interest.InterestCommand.IssueInvitation;
import org.arsye.command.interest.InterestCommand.LapseInterest;
import org.arsye.command.interest.InterestCommand.RenewInterest;
import org.arsye.command.interest.InterestCommand.WithdrawInterest;
import org.arsye.command.interest.InterestState.NotExpressed;
import org.arsye.events.interest.InterestEvent;
import org.arsye.events.interest.InterestId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One expression of interest. Its type name is stored with every event. */
@Aggregate(type = "Interest", cache = "aggregateMemory", commandTargetResolver = "commandTargets")
class Interest {

    @AggregateIdentifier
    private InterestId id;

    private InterestState state = new NotExpressed();

    /** For Axon, which then replays the events. */
    Interest() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(ExpressInterest command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(ConfirmInterest command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(RenewInterest command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(WithdrawInterest command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(LapseInterest command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(IssueInvitation command, Clock clock) {
        handle(command, clock);
    }

    private void handle(InterestCommand command, Clock clock) {
        InterestRules.decide(command, state, clock.instant()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(InterestEvent event) {
        id = event.interestId();
        state = state.after(event);
    }
}
