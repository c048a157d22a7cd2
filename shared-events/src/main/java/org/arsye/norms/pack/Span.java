package org.arsye.norms.pack;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From a day to a day, both within.
 *
 * @param until absent while nobody has ended it
 */
public record Span(LocalDate from, Optional<LocalDate> until) {

    public Span {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean overlaps(Span other) {
        return holds(other.from) || other.holds(from);
    }

    /** What nobody has ended ends with the outer one. */
    boolean isWithin(Span outer) {
        return outer.holds(from) && until.map(outer::holds).orElse(true);
    }
}
