package org.arsye.norms.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.arsye.norms.Basis;

/**
 * What the law on holidays of a place says.
 *
 * @param weekend on what it rests that a holiday on a weekend moves to the next working day
 * @param provisionalYears the years for which a calendar may be worked out; no others
 */
public record HolidayLaw(
        String place,
        int version,
        Basis basis,
        Basis weekend,
        List<Holiday> holidays,
        List<Integer> provisionalYears,
        String digest) {

    public HolidayLaw {
        holidays = List.copyOf(holidays);
        provisionalYears = List.copyOf(provisionalYears);
    }

    public Optional<Holiday> holiday(String code) {
        return holidays.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** A calendar by the rule, if the year is one for which it may be. */
    Optional<HolidayCalendar> provisional(int year) {
        return provisionalYears.contains(year) ? Optional.of(worked(year)) : Optional.empty();
    }

    /**
     * Feasts of one day share it. On a weekday they keep it; those on a weekend move, in the order of their dates, to the
     * next working day that is still free. That gives the official days off of 2018, 2019, 2022 and 2024, which does not
     * say that it gives those of another year.
     */
    HolidayCalendar worked(int year) {
        TreeMap<LocalDate, String> feasts = new TreeMap<>();
        List<String> gaps = new ArrayList<>();
        for (Holiday holiday : holidays) {
            if (holiday.applies() && !beganAfter(holiday, year)) {
                holiday.in(year)
                        .ifPresentOrElse(
                                day -> feasts.putIfAbsent(day, holiday.code()), () -> gaps.add(holiday.code()));
            }
        }
        Set<LocalDate> taken = new HashSet<>();
        feasts.keySet().stream().filter(day -> !HolidayCalendar.isWeekend(day)).forEach(taken::add);
        List<DayOff> daysOff = new ArrayList<>();
        feasts.forEach((day, code) -> {
            LocalDate off = day;
            while (HolidayCalendar.isWeekend(off) || off != day && taken.contains(off)) {
                off = off.plusDays(1);
            }
            taken.add(off);
            daysOff.add(new DayOff(off, code, day));
        });
        daysOff.sort(Comparator.comparing(DayOff::date));
        return new HolidayCalendar(place, year, version, Standing.PROVISIONAL, weekend, gaps, daysOff, digest);
    }

    private static boolean beganAfter(Holiday holiday, int year) {
        return holiday.when() instanceof Holiday.EveryYear every && year < every.since();
    }
}
