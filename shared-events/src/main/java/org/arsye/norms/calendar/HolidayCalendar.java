package org.arsye.norms.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.arsye.norms.Basis;

/**
 * The days off of one place and year.
 *
 * @param place XK or AL
 * @param version a correction is a higher one
 * @param gaps holidays of the year whose date nobody could give
 * @param daysOff by date
 * @param digest SHA-256 of the file, hexadecimal; of the law's file where it is provisional
 */
public record HolidayCalendar(
        String place,
        int year,
        int version,
        Standing standing,
        Basis basis,
        List<String> gaps,
        List<DayOff> daysOff,
        String digest) {

    public HolidayCalendar {
        gaps = List.copyOf(gaps);
        daysOff = List.copyOf(daysOff);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && daysOff.stream().noneMatch(off -> off.date().equals(day));
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
