package org.arsye.command.bench;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;

/** The smallest aggregate there is, the same on both engines: what is measured is the store and not the rules. */
class Slip {

    /** With the rest of the payload half a kilobyte of JSON, as our comments have. */
    static final String WORDS = "Parku duhet te hapet me heret. ".repeat(14);

    @AggregateIdentifier
    private UUID id;

    private int amendments;

    Slip() {}

    @CommandHandler
    Slip(Write command) {
        AggregateLifecycle.apply(new Written(command.id(), command.words()));
    }

    @CommandHandler
    void on(Amend command) {
        AggregateLifecycle.apply(new Amended(id, amendments + 1, command.words()));
    }

    @EventSourcingHandler
    void on(Written event) {
        id = event.id();
    }

    @EventSourcingHandler
    void on(Amended event) {
        amendments = event.number();
    }

    record Write(@TargetAggregateIdentifier UUID id, String words) {}

    record Amend(@TargetAggregateIdentifier UUID id, String words) {}

    @Revision("1")
    record Written(UUID id, String words) {}

    @Revision("1")
    record Amended(UUID id, int number, String words) {}
}
