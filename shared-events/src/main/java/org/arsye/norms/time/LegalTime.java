package org.arsye.norms.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.HolidayCalendar;

/** Counts terms by the calendars of one place. */
public final class LegalTime {

    private final Calendars calendars;
    private final String place;

    public LegalTime(Calendars calendars, String place) {
        this.calendars = Objects.requireNonNull(calendars);
        this.place = Objects.requireNonNull(place);
    }

    /** A term of this length that runs from this day. */
    public Reckoning reckon(LocalDate from, Length length, Convention known) {
        Run run = new Run(calendars, place);
        List<Reading> all = readings(run, from, length, Convention.UNKNOWN);
        Run bound = new Run(calendars, place);
        List<Reading> binding = readings(bound, from, length, known);
        Set<Doubt> doubts = new LinkedHashSet<>(bound.doubts());
        if (known.firstDay().isEmpty() && differ(binding, FirstDay.COUNTS, FirstDay.DOES_NOT_COUNT)) {
            doubts.add(Doubt.about(Doubt.Kind.FIRST_DAY_NOT_VERIFIED));
        }
        if (known.lastDay().isEmpty() && lastDayMatters(binding)) {
            doubts.add(Doubt.about(Doubt.Kind.LAST_DAY_NOT_VERIFIED));
        }
        return new Reckoning(from, length, all, binding, new ArrayList<>(doubts));
    }

    /**
     * How many working days lie from the first day to the last, both of them within.
     *
     * @throws IllegalArgumentException if the last is before the first
     */
    public Granted granted(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends before it begins");
        }
        Run run = new Run(calendars, place);
        int later = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            later += run.isWorkingDay(day) ? 1 : 0;
        }
        int atFirst = run.isWorkingDay(first) ? 1 : 0;
        boolean known = run.doubts().stream().noneMatch(doubt -> doubt.kind() == Doubt.Kind.NO_CALENDAR);
        return known
                ? new Granted(OptionalInt.of(atFirst + later), OptionalInt.of(later), run.doubts())
                : new Granted(OptionalInt.empty(), OptionalInt.empty(), run.doubts());
    }

    private static List<Reading> readings(Run run, LocalDate from, Length length, Convention known) {
        List<Reading> readings = new ArrayList<>();
        for (FirstDay firstDay : known.firstDays()) {
            if (length.unit() == DayKind.WORKING_DAYS) {
                readings.add(new Reading(firstDay, LastDay.STAYS, run.workingDays(from, length.number(), firstDay)));
            } else {
                for (LastDay lastDay : known.lastDays()) {
                    readings.add(new Reading(firstDay, lastDay, run.days(from, length, firstDay, lastDay)));
                }
            }
        }
        return readings;
    }

    private static boolean differ(List<Reading> readings, FirstDay one, FirstDay other) {
        return !ends(readings, one).equals(ends(readings, other));
    }

    private static List<End> ends(List<Reading> readings, FirstDay firstDay) {
        return readings.stream()
                .filter(reading -> reading.firstDay() == firstDay)
                .map(Reading::end)
                .toList();
    }

    private static boolean lastDayMatters(List<Reading> readings) {
        return readings.stream()
                .anyMatch(reading -> readings.stream()
                        .anyMatch(other -> other.firstDay() == reading.firstDay()
                                && !other.end().equals(reading.end())));
    }

    /** One count, and what made it doubtful. */
    private static final class Run {

        private final Calendars calendars;
        private final String place;
        private final Set<Doubt> doubts = new LinkedHashSet<>();

        Run(Calendars calendars, String place) {
            this.calendars = calendars;
            this.place = place;
        }

        List<Doubt> doubts() {
            return List.copyOf(doubts);
        }

        End workingDays(LocalDate from, int number, FirstDay firstDay) {
            int counted = 0;
            LocalDate day = firstDay == FirstDay.COUNTS ? from : from.plusDays(1);
            while (true) {
                if (calendar(day) == null) {
                    return new End.BeyondCalendar(counted, day.getYear());
                }
                if (isWorkingDay(day) && ++counted == number) {
                    return new End.On(day);
                }
                day = day.plusDays(1);
            }
        }

        End days(LocalDate from, Length length, FirstDay firstDay, LastDay lastDay) {
            LocalDate after =
                    length.unit() == DayKind.MONTHS ? from.plusMonths(length.number()) : from.plusDays(length.number());
            LocalDate day = firstDay == FirstDay.COUNTS ? after.minusDays(1) : after;
            while (lastDay == LastDay.MOVES_TO_NEXT_WORKING_DAY && !isWorkingDay(day)) {
                if (calendar(day) == null) {
                    return new End.BeyondCalendar(length.number(), day.getYear());
                }
                day = day.plusDays(1);
            }
            return new End.On(day);
        }

        /** False too where there is no calendar to say so. */
        boolean isWorkingDay(LocalDate day) {
            HolidayCalendar calendar = calendar(day);
            return calendar != null && calendar.isWorkingDay(day);
        }

        private HolidayCalendar calendar(LocalDate day) {
            HolidayCalendar calendar = calendars.of(place, day.getYear()).orElse(null);
            if (calendar == null) {
                doubt(Doubt.Kind.NO_CALENDAR, day);
                return null;
            }
            switch (calendar.standing()) {
                case OFFICIAL -> {}
                case OFFICIAL_IN_PART -> doubt(Doubt.Kind.CALENDAR_IN_PART, day);
                case REPORTED -> doubt(Doubt.Kind.CALENDAR_REPORTED, day);
                case PROVISIONAL -> doubt(Doubt.Kind.CALENDAR_PROVISIONAL, day);
            }
            if (!calendar.gaps().isEmpty()) {
                doubt(Doubt.Kind.CALENDAR_WITH_GAPS, day);
            }
            return calendar;
        }

        private void doubt(Doubt.Kind kind, LocalDate day) {
            doubts.add(new Doubt(kind, place, day.getYear()));
        }
    }
}
