package org.arsye.query.site.page;

import java.util.List;

/**
 * One step of a consultation, with what was planned beside what came of it.
 *
 * @param name what it is, in the reader's words
 * @param state done, coming, late, unrecorded, cancelled
 * @param planned null where nobody said when
 * @param before what had been said before, oldest first
 * @param actual null while it has not happened
 * @param reason why it came otherwise; null where nobody said
 */
public record Line(String name, String state, Side planned, List<Side> before, Side actual, Said reason) {

    /**
     * When, and where that is recorded.
     *
     * @param position of the event; null where time alone says it
     */
    public record Side(String when, Said words, Long position) {}
}
