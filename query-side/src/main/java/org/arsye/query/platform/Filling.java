package org.arsye.query.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A generation of a view that is being filled beside the serving one.
 *
 * @param serial how many generations the view has had, with this one
 * @param position the last position whose event it has taken in; −1 before the first
 * @param eventsPerSecond lately
 * @param left until it has caught up; null while nothing can be said
 * @param differences to the serving generation, by table; empty until they are compared, and where nothing differs
 * @param orderedAt the position of the order that it carries out; −1 if it was begun without one
 * @param begunAt when
 */
public record Filling(
        long serial,
        long position,
        double eventsPerSecond,
        Duration left,
        Phase phase,
        List<Difference> differences,
        long orderedAt,
        Instant begunAt) {

    public Filling {
        differences = List.copyOf(differences);
    }

    /** What is being done with it. */
    public enum Phase {
        /** It takes in the record. */
        FILLING,
        /** It has caught up and is held against the serving one. */
        COMPARING,
        /** It differs, and somebody has to say whether it shall serve. */
        WAITING
    }

    /**
     * How one table differs, as of the position both have reached.
     *
     * @param servingOnly how many rows only the serving generation has
     * @param filledOnly how many rows only the new one has
     * @param keys of the first rows that differ, as text
     */
    public record Difference(String table, long servingOnly, long filledOnly, List<String> keys) {

        public Difference {
            keys = List.copyOf(keys);
        }
    }
}
