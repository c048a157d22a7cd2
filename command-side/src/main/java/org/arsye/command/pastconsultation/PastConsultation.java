package org.arsye.command.pastconsultation;

import java.time.Clock;
import org.arsye.command.pastconsultation.PastConsultationCommand.CorrectPastConsultation;
import org.arsye.command.pastconsultation.PastConsultationCommand.ImportPastConsultation;
import org.arsye.command.pastconsultation.PastConsultationState.Unknown;
import org.arsye.events.past.PastConsultationEvent;
import org.arsye.events.past.PastConsultationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One consultation of the past. Its type name is stored with every event. */
@Aggregate(type = "PastConsultation")
class PastConsultation {

    @AggregateIdentifier
    private PastConsultationId id;

    private PastConsultationState state = new Unknown();

    /** For Axon, which then replays the events. */
    PastConsultation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(ImportPastConsultation command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(CorrectPastConsultation command, Clock clock) {
        handle(command, clock);
    }

    private void handle(PastConsultationCommand command, Clock clock) {
        AggregateLifecycle.apply(PastConsultationRules.decide(command, state, clock.instant()));
    }

    @EventSourcingHandler
    void on(PastConsultationEvent event) {
        id = event.pastConsultationId();
        state = state.after(event);
    }
}
