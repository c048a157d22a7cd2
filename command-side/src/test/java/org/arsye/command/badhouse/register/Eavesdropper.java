package org.arsye.command.badhouse.register;

import org.arsye.events.comment.CommentWithdrawn;
import org.axonframework.eventhandling.EventHandler;

/** Handles events under a name that does not say so. */
abstract class Eavesdropper {

    @EventHandler
    void on(CommentWithdrawn event) {
        event.commentId();
    }
}
