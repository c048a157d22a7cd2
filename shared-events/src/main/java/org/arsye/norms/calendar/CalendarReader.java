package org.arsye.norms.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.arsye.norms.yaml.Fields;
import org.arsye.norms.yaml.Sources;

/** Reads the published calendar of one place and year. */
final class CalendarReader {

    private CalendarReader() {}

    static HolidayCalendar read(Fields file, String digest) {
        Sources sources = Sources.read(file);
        String place = file.text("place", LawReader.PLACE, LawReader.PLACE_DESCRIBED);
        int year = file.number("year", 1990, 2200);
        int version = file.number("version", 1, 9999);
        Standing standing = file.choice("standing", Standing.class);
        if (standing == Standing.PROVISIONAL) {
            file.flaw("standing", "a provisional calendar is worked out by the rule of the law, not written down");
        }
        var basis = file.part("basis", sources.basis());
        if (basis != null && standing == Standing.OFFICIAL && !basis.verified()) {
            file.flaw("standing", "an official calendar rests on the authority's list; this one is not verified");
        }
        List<DayOff> daysOff = file.list("daysOff", day -> dayOff(day, year));
        return new HolidayCalendar(place, year, version, standing, basis, List.of(), inOrder(file, daysOff), digest);
    }

    private static DayOff dayOff(Fields day, int year) {
        LocalDate date = day.day("date");
        LocalDate of = day.dayIfAny("of").orElse(date);
        if (date != null && date.getYear() != year) {
            day.flaw("date", date + " is not in the year " + year);
        }
        if (date != null && HolidayCalendar.isWeekend(date)) {
            day.flaw("date", date + " is a weekend; give the day off, and the feast itself as of");
        }
        if (date != null && of != null && of.isAfter(date)) {
            day.flaw("of", "a feast moves to a later day, never to an earlier one");
        }
        return new DayOff(date, day.text("holiday", LawReader.CODE, LawReader.CODE_DESCRIBED), of);
    }

    private static List<DayOff> inOrder(Fields file, List<DayOff> daysOff) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < daysOff.size(); i++) {
            if (daysOff.get(i) != null && !seen.add(daysOff.get(i).date())) {
                file.flaw(
                        "daysOff",
                        i,
                        daysOff.get(i).date() + " stands above already; two feasts may share one day off");
            }
        }
        return daysOff.stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(DayOff::date))
                .toList();
    }
}
