package org.arsye.norms.time;

import java.time.LocalDate;
import java.util.Optional;

/** Where a term ends, by one reading. */
public sealed interface End {

    /** @param lastDay the last day on which one is in time */
    record On(LocalDate lastDay) implements End {}

    /**
     * The calendar ends before the term does.
     *
     * @param counted how much of the term has run by the last day of {@code year - 1}
     * @param year the first without a calendar
     */
    record BeyondCalendar(int counted, int year) implements End {}

    default Optional<LocalDate> day() {
        return this instanceof On on ? Optional.of(on.lastDay()) : Optional.empty();
    }
}
