package org.arsye.query.given;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.query.platform.Meaning;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** A small view that can be made slow, and made to fail on certain events. */
@ProcessingGroup("probe")
public class Probe {

    /** Positions of events on which it fails. */
    public static final Set<Long> POISONED = ConcurrentHashMap.newKeySet();

    /** Comments on which it fails, wherever they stand. */
    public static final Set<CommentId> UNWANTED = ConcurrentHashMap.newKeySet();

    /** How long it thinks about each event. */
    public static volatile Duration pace = Duration.ZERO;

    private static final Spans TABLE = Spans.of("probe", "comment_id");

    private final Writes writes;

    public Probe(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(CommentSubmitted event, Recorded recorded) {
        if (POISONED.contains(recorded.position()) || UNWANTED.contains(event.commentId())) {
            throw new IllegalStateException("what " + event + " says must not be told to anybody");
        }
        if (pace.isPositive()) {
            LockSupport.parkNanos(pace.toNanos());
        }
        writes.note(
                TABLE,
                recorded,
                row -> row.set("comment_id", recorded.aggregateId()).set("note", note()));
    }

    String note() {
        return "first";
    }

    /** A later release, whose rows mean something else. */
    @ProcessingGroup("probe")
    @Meaning(2)
    public static class Second extends Probe {

        public Second(Writes writes) {
            super(writes);
        }

        @EventHandler
        @Override
        void on(CommentSubmitted event, Recorded recorded) {
            super.on(event, recorded);
        }

        @Override
        String note() {
            return "second";
        }
    }
}
