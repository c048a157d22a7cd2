package org.arsye.query.platform.generation;

import java.time.Instant;
import java.util.List;
import org.arsye.query.platform.Filling;

/**
 * A row of {@code views.generation}.
 *
 * @param owner who may write its rows
 */
record Generation(
        String view,
        String layout,
        boolean serving,
        long serial,
        int revision,
        long position,
        double eventsPerSecond,
        Phase phase,
        long orderedAt,
        Instant begunAt,
        long begunPosition,
        List<Filling.Difference> differences,
        Wish wish,
        String owner) {

    /** What is being done with it. */
    enum Phase {
        FILLING,
        COMPARING,
        WAITING,
        SERVING
    }

    /** What somebody asked to be done with it. */
    enum Wish {
        SWITCH,
        DISCARD
    }

    boolean isOf(Layout other) {
        return view.equals(other.view()) && layout.equals(other.digest());
    }
}
