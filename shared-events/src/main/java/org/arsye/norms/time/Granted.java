package org.arsye.norms.time;

import java.util.List;

/**
 * How many working days a period had.
 *
 * @param countingFirstDay with the day of publication
 * @param notCountingFirstDay from the day after
 */
public record Granted(int countingFirstDay, int notCountingFirstDay, List<Doubt> doubts) {

    public Granted {
        doubts = List.copyOf(doubts);
    }
}
