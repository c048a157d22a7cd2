package org.arsye.norms.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arsye.norms.Basis;

/**
 * A term that was counted, by each reading.
 *
 * @param from the day from which it runs
 * @param readings all of them, whatever is verified, so that they can be shown side by side
 * @param binding those that nothing rules out: one, where the law is verified
 */
public record Reckoning(
        LocalDate from, Length length, List<Reading> readings, List<Reading> binding, List<Doubt> doubts) {

    public Reckoning {
        readings = List.copyOf(readings);
        binding = List.copyOf(binding);
        doubts = List.copyOf(doubts);
    }

    /** Whoever ends before this day is too early by every reading. Empty where a calendar is missing. */
    public Optional<LocalDate> earliest() {
        return everyEnd(days -> days.stream().min(LocalDate::compareTo));
    }

    /** Whoever ends on this day or later is in time by every reading. Empty where a calendar is missing. */
    public Optional<LocalDate> latest() {
        return everyEnd(days -> days.stream().max(LocalDate::compareTo));
    }

    /**
     * Whether what ended on this day was long enough. A term that is not verified, or a calendar in doubt, makes nothing too
     * short.
     */
    public Sufficiency lastedUntil(LocalDate lastDay, Basis basis) {
        if (!isOfCertainCalendars()) {
            return Sufficiency.NOT_CERTAIN;
        }
        if (latest().filter(day -> !lastDay.isBefore(day)).isPresent()) {
            return Sufficiency.LONG_ENOUGH;
        }
        return basis.verified() && earliest().filter(lastDay::isBefore).isPresent()
                ? Sufficiency.TOO_SHORT
                : Sufficiency.NOT_CERTAIN;
    }

    public Optional<LocalDate> by(FirstDay firstDay) {
        return readings.stream()
                .filter(reading -> reading.firstDay() == firstDay)
                .findFirst()
                .flatMap(reading -> reading.end().day());
    }

    /** True only if every reading says the same day and no calendar is in doubt. */
    public boolean isCertain() {
        return doubts.isEmpty() && earliest().isPresent();
    }

    /** Whether every calendar that was used is the authority's own. */
    public boolean isOfCertainCalendars() {
        return doubts.stream().noneMatch(doubt -> doubt.kind().isOfCalendar());
    }

    private Optional<LocalDate> everyEnd(java.util.function.Function<List<LocalDate>, Optional<LocalDate>> of) {
        List<LocalDate> days = binding.stream()
                .flatMap(reading -> reading.end().day().stream())
                .toList();
        return days.size() == binding.size() ? of.apply(days) : Optional.empty();
    }
}
