package org.arsye.command.comment;

import java.time.Clock;
import org.arsye.command.comment.CommentCommand.ApproveDecision;
import org.arsye.command.comment.CommentCommand.DraftDecision;
import org.arsye.command.comment.CommentCommand.PublishDecision;
import org.arsye.command.comment.CommentCommand.SubmitComment;
import org.arsye.command.comment.CommentCommand.WithdrawComment;
import org.arsye.command.comment.CommentState.NotSubmitted;
import org.arsye.command.comment.ModerationCommand.AppealModeration;
import org.arsye.command.comment.ModerationCommand.DecideAppeal;
import org.arsye.command.comment.ModerationCommand.DismissFlags;
import org.arsye.command.comment.ModerationCommand.FlagComment;
import org.arsye.command.comment.ModerationCommand.HideComment;
import org.arsye.command.comment.ModerationCommand.RedactComment;
import org.arsye.command.comment.ModerationCommand.RestoreComment;
import org.arsye.events.comment.CommentEvent;
import org.arsye.events.comment.CommentId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One comment and the decisions on it. Its type name is stored with every event. */
@Aggregate(type = "Comment", cache = "aggregateMemory", commandTargetResolver = "commandTargets")
class Comment {

    @AggregateIdentifier
    private CommentId id;

    private CommentState state = new NotSubmitted();

    /** For Axon, which then replays the events. */
    Comment() {}

    // Nothing is read before a comment is written: the store itself refuses a second first event of the same comment.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void on(SubmitComment command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(WithdrawComment command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(DraftDecision command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(ApproveDecision command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(PublishDecision command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(FlagComment command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(DismissFlags command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(HideComment command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(RedactComment command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(RestoreComment command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(AppealModeration command, Clock clock) {
        handle(command, clock);
    }

    @CommandHandler
    void on(DecideAppeal command, Clock clock) {
        handle(command, clock);
    }

    private void handle(CommentCommand command, Clock clock) {
        CommentRules.decide(command, state, clock.instant()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CommentEvent event) {
        id = event.commentId();
        state = state.after(event);
    }
}
