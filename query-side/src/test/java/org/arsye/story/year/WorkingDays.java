package org.arsye.story.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The days on which offices of Kosovo worked in 2024, by the official list, and the moments of a day. */
final class WorkingDays {

    static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");
    static final int YEAR = 2024;

    /** Of the next year those that fall into the months in which the last reports are written. */
    private static final Set<LocalDate> OFF = new TreeSet<>(Stream.of(
                    "2024-01-01",
                    "2024-01-02",
                    "2024-01-08",
                    "2024-02-19",
                    "2024-04-01",
                    "2024-04-09",
                    "2024-04-10",
                    "2024-05-01",
                    "2024-05-06",
                    "2024-05-09",
                    "2024-06-17",
                    "2024-12-25",
                    "2025-01-01",
                    "2025-01-02",
                    "2025-01-07",
                    "2025-02-17",
                    "2025-03-31")
            .map(LocalDate::parse)
            .toList());

    private WorkingDays() {}

    static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !OFF.contains(day);
    }

    /** All from one day to another, both within. */
    static List<LocalDate> between(LocalDate first, LocalDate last) {
        var days = new ArrayList<LocalDate>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (isOne(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** So many working days later. */
    static LocalDate after(LocalDate day, int workingDays) {
        var then = day;
        for (int left = workingDays; left > 0; ) {
            then = then.plusDays(1);
            left -= isOne(then) ? 1 : 0;
        }
        return then;
    }

    /** So many working days earlier. */
    static LocalDate before(LocalDate day, int workingDays) {
        var then = day;
        for (int left = workingDays; left > 0; ) {
            then = then.minusDays(1);
            left -= isOne(then) ? 1 : 0;
        }
        return then;
    }

    /** That hour of the day, as a clock on the wall shows it. */
    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
