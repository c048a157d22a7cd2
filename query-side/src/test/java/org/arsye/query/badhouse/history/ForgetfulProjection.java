package org.arsye.query.badhouse.history;

import org.arsye.events.comment.CommentWithdrawn;
import org.axonframework.config.ProcessingGroup;

/** A handler that Axon never finds. */
@ProcessingGroup("forgetful")
abstract class ForgetfulProjection {

    void on(CommentWithdrawn event) {
        event.commentId();
    }
}
