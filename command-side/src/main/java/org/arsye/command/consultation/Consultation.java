package org.arsye.command.consultation;

import java.time.Clock;
import org.arsye.command.consultation.ConsultationCommand.AddDocument;
import org.arsye.command.consultation.ConsultationCommand.CancelConsultation;
import org.arsye.command.consultation.ConsultationCommand.CloseConsultation;
import org.arsye.command.consultation.ConsultationCommand.CloseElapsedConsultation;
import org.arsye.command.consultation.ConsultationCommand.DraftConsultation;
import org.arsye.command.consultation.ConsultationCommand.ExtendConsultation;
import org.arsye.command.consultation.ConsultationCommand.OpenConsultation;
import org.arsye.command.consultation.ConsultationCommand.PublishReport;
import org.arsye.command.consultation.ConsultationCommand.RecordOutcome;
import org.arsye.command.consultation.ConsultationCommand.ReopenConsultation;
import org.arsye.command.consultation.ConsultationState.NotDrafted;
import org.arsye.command.consultation.CourseCommand.AnnounceMeeting;
import org.arsye.command.consultation.CourseCommand.CancelMeeting;
import org.arsye.command.consultation.CourseCommand.CorrectMethod;
import org.arsye.command.consultation.CourseCommand.DeclareUrgency;
import org.arsye.command.consultation.CourseCommand.GivePriorNotice;
import org.arsye.command.consultation.CourseCommand.LinkToPlan;
import org.arsye.command.consultation.CourseCommand.RecordMethod;
import org.arsye.command.consultation.CourseCommand.RecordSubmission;
import org.arsye.command.consultation.CourseCommand.RepeatNotice;
import org.arsye.command.consultation.StandardCommand.DeclareBreach;
import org.arsye.command.consultation.StandardCommand.ExplainBreach;
import org.arsye.command.consultation.StandardCommand.IssueReminder;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.ConsultationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A consultation, from its draft to its outcome. Its type name is stored with every event. */
@Aggregate(type = "Consultation", cache = "aggregateMemory", commandTargetResolver = "commandTargets")
class Consultation {

    @AggregateIdentifier
    private ConsultationId id;

    private ConsultationState state = new NotDrafted();

    /** For Axon, which then replays the events. */
    Consultation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void on(DraftConsultation command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(AddDocument command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(OpenConsultation command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(ExtendConsultation command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(CloseConsultation command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(CloseElapsedConsultation command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(ReopenConsultation command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(CancelConsultation command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(PublishReport command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(RecordOutcome command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(GivePriorNotice command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(RepeatNotice command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(DeclareUrgency command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(AnnounceMeeting command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(CancelMeeting command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(RecordMethod command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(CorrectMethod command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(LinkToPlan command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(RecordSubmission command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(DeclareBreach command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(ExplainBreach command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(IssueReminder command, Clock clock) {
        handle(command, clock);
    }

    private void handle(ConsultationCommand command, Clock clock) {
        ConsultationRules.decide(command, state, clock.instant()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ConsultationEvent event) {
        id = event.consultationId();
        state = state.after(event);
    }
}
