package org.arsye.command.register;

import org.arsye.command.kernel.Rejection;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ReportFigures;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What the write side knows of comments across aggregates. Its methods block their thread. */
@Component
public class CommentRegister {

    private final Register register;
    private final CommentRegisterTable table;
    private final EventStore events;

    CommentRegister(Register register, CommentRegisterTable table, EventStore events) {
        this.register = register;
        this.table = table;
        this.events = events;
    }

    /**
     * What a report would print.
     *
     * @param asOf the last position that was counted; -1 for an empty record
     */
    public record Count(long asOf, ReportFigures figures) {}

    /**
     * Counts the comments of a consultation once all that is in the record now has been taken in.
     *
     * @throws RegisterBehind if that takes too long
     */
    public Count countOf(ConsultationId consultationId) {
        register.awaitHead();
        return table.countOf(consultationId);
    }

    /** The figures of {@link #countOf}. */
    public ReportFigures figuresOf(ConsultationId consultationId) {
        return countOf(consultationId).figures();
    }

    /**
     * The consultation a comment belongs to, from the comment's own first event.
     *
     * @throws Rejection UNKNOWN_COMMENT if there is none of that id
     */
    public ConsultationId consultationOf(CommentId commentId) {
        DomainEventStream own = events.readEvents(commentId.toString(), 0);
        if (own.hasNext() && own.next().getPayload() instanceof CommentSubmitted submitted) {
            return submitted.consultationId();
        }
        throw new Rejection(RegisterRejected.UNKNOWN_COMMENT);
    }
}
