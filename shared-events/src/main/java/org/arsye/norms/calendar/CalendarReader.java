package org.arsye.norms.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.arsye.norms.Wrong;
import org.arsye.norms.yaml.Fields;
import org.arsye.norms.yaml.Sources;

/** Reads the published calendar of one place and year. */
final class CalendarReader {

    private CalendarReader() {}

    static HolidayCalendar read(Fields file, String digest) {
        Sources sources = Sources.read(file);
        String place = file.text("place", LawReader.PLACE, Wrong.NOT_A_PLACE);
        int year = file.number("year", 1990, 2200);
        int version = file.number("version", 1, 9999);
        Standing standing = file.choice("standing", Standing.class);
        if (standing == Standing.PROVISIONAL) {
            file.flaw("standing", Wrong.PROVISIONAL_WRITTEN_DOWN);
        }
        var basis = file.part("basis", sources.basis());
        if (basis != null && standing == Standing.OFFICIAL && !basis.verified()) {
            file.flaw("standing", Wrong.OFFICIAL_NOT_VERIFIED);
        }
        List<DayOff> daysOff = file.list("daysOff", day -> dayOff(day, year));
        return new HolidayCalendar(place, year, version, standing, basis, List.of(), inOrder(file, daysOff), digest);
    }

    private static DayOff dayOff(Fields day, int year) {
        LocalDate date = day.day("date");
        LocalDate of = day.dayIfAny("of").orElse(date);
        if (date != null && date.getYear() != year) {
            day.flaw("date", Wrong.NOT_IN_THE_YEAR, date, year);
        }
        if (date != null && HolidayCalendar.isWeekend(date)) {
            day.flaw("date", Wrong.IS_A_WEEKEND, date);
        }
        if (date != null && of != null && of.isAfter(date)) {
            day.flaw("of", Wrong.MOVES_BACKWARDS);
        }
        return new DayOff(date, day.text("holiday", LawReader.CODE, Wrong.NOT_A_CODE), of);
    }

    private static List<DayOff> inOrder(Fields file, List<DayOff> daysOff) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < daysOff.size(); i++) {
            if (daysOff.get(i) != null && !seen.add(daysOff.get(i).date())) {
                file.flawAt("daysOff", i, Wrong.DAY_TWICE, daysOff.get(i).date());
            }
        }
        return daysOff.stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(DayOff::date))
                .toList();
    }
}
