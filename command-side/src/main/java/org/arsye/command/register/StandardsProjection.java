package org.arsye.command.register;

import java.time.Instant;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.CommentWithdrawn;
import org.arsye.events.comment.DecisionPublished;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.consultation.NormPackBound;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Fills what standards are judged by, with the rest of the register and in its transactions. */
@Component
@ProcessingGroup(WriteRegisterProjection.NAME)
class StandardsProjection {

    private final StandardsTable table;

    StandardsProjection(StandardsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(ConsultationEvent event, @SequenceNumber long sequence, TrackingToken token) {
        table.step(event.consultationId(), sequence, position(token));
    }

    @EventHandler
    void on(NormPackBound event, @SequenceNumber long sequence, TrackingToken token) {
        table.step(event.consultationId(), sequence, position(token));
        table.bound(event);
    }

    @EventHandler
    void on(CommentSubmitted event, TrackingToken token) {
        table.received(event, position(token));
    }

    @EventHandler
    void on(DecisionPublished event, @Timestamp Instant at, TrackingToken token) {
        table.answered(event.commentId(), at, position(token));
    }

    @EventHandler
    void on(CommentWithdrawn event) {
        table.withdrawn(event.commentId());
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }
}
