package org.arsye.command.badhouse.comment;

import org.arsye.events.comment.CommentWithdrawn;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A state that knows Axon, and talks. */
public abstract class CommentState {

    private static final Logger LOG = LoggerFactory.getLogger(CommentState.class);

    @EventSourcingHandler
    void on(CommentWithdrawn event) {
        LOG.info("{}", event.commentId());
    }
}
