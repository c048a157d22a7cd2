package org.arsye.command.register;

import java.util.ArrayList;
import java.util.List;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.DecisionPublished;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What one batch of events brings; written just before the batch commits, with the follower's token. */
final class WriteRegisterBatch {

    private final List<CommentSubmitted> submitted = new ArrayList<>();
    private final List<DecisionPublished> answered = new ArrayList<>();
    private final List<CommentId> withdrawn = new ArrayList<>();
    private long first = -1;
    private long position = -1;

    /** The batch of the events being handled on this thread. */
    static WriteRegisterBatch current(CommentRegisterTable comments, ReachedTable reached) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(WriteRegisterBatch.class.getName(), none -> {
            WriteRegisterBatch batch = new WriteRegisterBatch();
            unit.onPrepareCommit(committing -> batch.write(comments, reached));
            return batch;
        });
    }

    void submitted(CommentSubmitted comment) {
        submitted.add(comment);
    }

    void answered(DecisionPublished decision) {
        answered.add(decision);
    }

    void withdrawn(CommentId comment) {
        withdrawn.add(comment);
    }

    void reached(long position) {
        first = first < 0 ? position : first;
        this.position = position;
    }

    // A comment is submitted before anything else happens to it, so all first rows may come first.
    private void write(CommentRegisterTable comments, ReachedTable reached) {
        comments.submitted(submitted);
        comments.answered(answered);
        comments.withdrawn(withdrawn);
        reached.reached(first, position);
    }
}
