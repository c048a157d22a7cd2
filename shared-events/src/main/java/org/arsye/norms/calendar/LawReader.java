package org.arsye.norms.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.arsye.norms.Wrong;
import org.arsye.norms.yaml.Fields;
import org.arsye.norms.yaml.Sources;

/** Reads what a law on holidays says. */
final class LawReader {

    static final Pattern PLACE = Pattern.compile("[A-Z]{2}");
    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private LawReader() {}

    static HolidayLaw read(Fields file, String digest) {
        Sources sources = Sources.read(file);
        String place = file.text("place", PLACE, Wrong.NOT_A_PLACE);
        int version = file.number("version", 1, 9999);
        var basis = file.part("basis", sources.basis());
        var weekend = file.part("weekend", sources.basis());
        List<Holiday> holidays = file.list("holidays", one -> holiday(one, sources));
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            if (holidays.get(i) != null && !codes.add(holidays.get(i).code())) {
                file.flawAt("holidays", i, Wrong.ABOVE_ALREADY, holidays.get(i).code());
            }
        }
        List<Integer> years = file.listIfAny("provisionalYears", year -> year.number("year", 1990, 2200));
        return new HolidayLaw(
                place,
                version,
                basis,
                weekend,
                holidays.stream().filter(Objects::nonNull).toList(),
                years.stream().filter(Objects::nonNull).toList(),
                digest);
    }

    private static Holiday holiday(Fields fields, Sources sources) {
        return new Holiday(
                fields.text("code", CODE, Wrong.NOT_A_CODE),
                fields.part("name", Sources::wording),
                when(fields),
                !fields.has("applies") || fields.flag("applies"),
                fields.part("basis", sources.basis()));
    }

    private static Holiday.When when(Fields fields) {
        List<Holiday.When> ways = new ArrayList<>();
        if (fields.has("day")) {
            int since = fields.has("since") ? fields.number("since", 1900, 2200) : 0;
            Optional.ofNullable(fields.dayOfYear("day")).ifPresent(day -> ways.add(new Holiday.EveryYear(day, since)));
        }
        fields.partIfAny(
                        "easter",
                        easter -> new Holiday.AfterEaster(
                                easter.choice("church", Easter.class), easter.number("daysAfter", 0, 60)))
                .ifPresent(ways::add);
        if (fields.has("dates")) {
            Map<Integer, LocalDate> dates = new TreeMap<>();
            fields.list("dates", given -> {
                LocalDate date = given.day("date");
                if (date != null && dates.putIfAbsent(date.getYear(), date) != null) {
                    given.flaw("date", Wrong.DATE_OF_THE_YEAR_TWICE, date.getYear());
                }
                return date;
            });
            ways.add(new Holiday.Given(Map.copyOf(dates)));
        }
        if (ways.size() != 1) {
            fields.flaw("", Wrong.ONE_WAY_TO_FALL);
            return null;
        }
        return ways.getFirst();
    }
}
