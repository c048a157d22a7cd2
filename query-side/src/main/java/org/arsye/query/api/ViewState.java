package org.arsye.query.api;

import java.time.Instant;
import java.util.List;
import org.arsye.query.platform.Filling;
import org.arsye.query.platform.ReadModelStatus;
import org.arsye.query.platform.Trouble;

/**
 * How one view stands.
 *
 * @param head the last position of the record
 * @param behind how many events it has still to take in
 * @param trouble absent while it goes
 * @param filling absent where nothing is being filled
 */
record ViewState(
        String view,
        int revision,
        String layout,
        long position,
        long head,
        long behind,
        ReadModelStatus.State state,
        Trouble trouble,
        Generation filling) {

    static ViewState of(ReadModelStatus status) {
        return new ViewState(
                status.view(),
                status.revision(),
                status.layout(),
                status.position(),
                status.head(),
                status.behind(),
                status.state(),
                status.trouble(),
                status.filling() == null ? null : Generation.of(status.filling()));
    }

    /**
     * The generation that is being filled.
     *
     * @param secondsLeft until it has caught up; absent while nothing can be said
     * @param orderedAt the position of the order that it carries out; absent if it was begun without one
     */
    record Generation(
            long serial,
            long position,
            long eventsPerSecond,
            Long secondsLeft,
            Filling.Phase phase,
            List<Filling.Difference> differences,
            Long orderedAt,
            Instant begunAt) {

        static Generation of(Filling filling) {
            return new Generation(
                    filling.serial(),
                    filling.position(),
                    Math.round(filling.eventsPerSecond()),
                    filling.left() == null ? null : filling.left().toSeconds(),
                    filling.phase(),
                    filling.differences(),
                    filling.orderedAt() < 0 ? null : filling.orderedAt(),
                    filling.begunAt());
        }
    }
}
