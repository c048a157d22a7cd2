package org.arsye.norms.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.LocalizedText;
import org.arsye.norms.Basis;

/**
 * A holiday of a law.
 *
 * @param code EASTER_CATHOLIC
 * @param applies false where it is disputed and no official list has it
 */
public record Holiday(String code, LocalizedText name, When when, boolean applies, Basis basis) {

    /** The feast itself in a year, not yet moved; empty where nobody could give it. */
    Optional<LocalDate> in(int year) {
        return when.in(year);
    }

    /** By what its date is found. */
    public sealed interface When {

        Optional<LocalDate> in(int year);
    }

    /** The same day every year, from a year on. */
    record EveryYear(MonthDay day, int since) implements When {

        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(day.atYear(year));
        }
    }

    /** So many days after Easter Sunday. */
    record AfterEaster(Easter easter, int days) implements When {

        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(easter.sunday(year).plusDays(days));
        }
    }

    /** By the moon: only where somebody gave the date. */
    record Given(Map<Integer, LocalDate> dates) implements When {

        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.ofNullable(dates.get(year));
        }
    }
}
