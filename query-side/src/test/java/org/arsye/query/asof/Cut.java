package org.arsye.query.asof;

import java.time.Instant;
import java.util.List;

/**
 * A moment that is asked for.
 *
 * @param asked as it is written in an address
 * @param last the place, in its history, of the last event that counts
 * @param instant the time at which periods are looked at
 */
record Cut(String asked, int last, Instant instant) {

    static Cut atPosition(int last, long first, List<Happening> history) {
        return new Cut(Long.toString(first + last), last, history.get(last).at());
    }

    /** Nothing counts that is said to have happened later, nor what was recorded after such a thing. */
    static Cut atInstant(Instant instant, List<Happening> history) {
        int last = -1;
        while (last + 1 < history.size() && !history.get(last + 1).at().isAfter(instant)) {
            last++;
        }
        return new Cut(instant.toString(), last, instant);
    }
}
