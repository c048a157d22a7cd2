package org.arsye.command.annualreport;

import java.time.Clock;
import org.arsye.command.annualreport.AnnualReportCommand.DraftAnnualReport;
import org.arsye.command.annualreport.AnnualReportCommand.PublishAnnualReport;
import org.arsye.command.annualreport.AnnualReportCommand.WriteChapter;
import org.arsye.events.annualreport.AnnualReportEvent;
import org.arsye.events.annualreport.AnnualReportId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The report of a year. Its type name is stored with every event. */
@Aggregate(type = "AnnualReport")
class AnnualReport {

    @AggregateIdentifier
    private AnnualReportId id;

    private AnnualReportState state = AnnualReportState.NONE;

    /** For Axon, which then replays the events. */
    AnnualReport() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(DraftAnnualReport command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(WriteChapter command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(PublishAnnualReport command, Clock clock) {
        handle(command, clock);
    }

    private void handle(AnnualReportCommand command, Clock clock) {
        AggregateLifecycle.apply(AnnualReportRules.decide(command, state, clock.instant()));
    }

    @EventSourcingHandler
    void on(AnnualReportEvent event) {
        id = event.annualReportId();
        state = state.after(event);
    }
}
