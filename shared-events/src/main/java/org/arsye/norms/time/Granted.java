package org.arsye.norms.time;

import java.util.List;
import java.util.OptionalInt;

/**
 * How many working days a period had; empty where one of its days is in a year without a calendar.
 *
 * @param countingFirstDay with the day of publication
 * @param notCountingFirstDay from the day after
 */
public record Granted(OptionalInt countingFirstDay, OptionalInt notCountingFirstDay, List<Doubt> doubts) {

    public Granted {
        doubts = List.copyOf(doubts);
    }
}
