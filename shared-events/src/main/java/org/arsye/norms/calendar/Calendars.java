package org.arsye.norms.calendar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.norms.Flaw;
import org.arsye.norms.NormsRefused;
import org.arsye.norms.Wrong;
import org.arsye.norms.yaml.YamlFile;
import org.arsye.norms.yaml.YamlFiles;

/** All calendars that are known. It is never changed: with one more, it is another. */
public final class Calendars {

    static final String FOLDER = "/norms/calendars/";

    /** A jar does not tell what lies in a folder of it. */
    static final List<String> BUNDLED =
            List.of("XK-2014.yaml", "XK-2018.yaml", "XK-2019.yaml", "XK-2022.yaml", "XK-2024.yaml", "AL-2025.yaml");

    static final List<String> BUNDLED_LAWS = List.of("XK-law.yaml", "AL-law.yaml");

    private final Map<String, HolidayCalendar> published;
    private final Map<String, HolidayLaw> laws;
    private final Map<String, HolidayCalendar> provisional = new HashMap<>();

    private Calendars(Map<String, HolidayCalendar> published, Map<String, HolidayLaw> laws) {
        this.published = Map.copyOf(published);
        this.laws = Map.copyOf(laws);
        for (HolidayLaw law : laws.values()) {
            for (int year : law.provisionalYears()) {
                law.provisional(year).ifPresent(calendar -> provisional.put(key(law.place(), year), calendar));
            }
        }
    }

    /** What comes with the program. */
    public static Calendars bundled() {
        return read(List.of());
    }

    /**
     * What comes with the program, and what an operator has put into a folder: a year that is not there, or a higher
     * version of one that is. Laws come with the program only.
     *
     * @throws NormsRefused with all that is wrong in all files
     */
    public static Calendars with(Path folder) {
        return read(YamlFiles.in(folder));
    }

    /**
     * What the record holds, in the order of the record, and what comes with the program where nothing was published. What this
     * release cannot read is left out.
     */
    public static Calendars recorded(List<YamlFile> published) {
        Calendars bundled = bundled();
        Map<String, HolidayCalendar> latest = new HashMap<>();
        for (YamlFile file : published) {
            List<Flaw> flaws = new ArrayList<>();
            bundled.read(file, flaws)
                    .filter(calendar -> flaws.isEmpty())
                    .ifPresent(calendar -> latest.put(key(calendar.place(), calendar.year()), calendar));
        }
        Map<String, HolidayCalendar> all = new HashMap<>(bundled.published);
        latest.forEach((key, calendar) ->
                all.merge(key, calendar, (known, later) -> later.version() < known.version() ? known : later));
        return new Calendars(all, bundled.laws);
    }

    /**
     * Reads one calendar by itself, and beside what is known.
     *
     * @throws NormsRefused with all that is wrong in it
     */
    public HolidayCalendar read(YamlFile file) {
        List<Flaw> flaws = new ArrayList<>();
        Optional<HolidayCalendar> calendar = read(file, flaws);
        calendar.ifPresent(sound -> add(file, sound, new HashMap<>(published), flaws));
        return calendar.filter(sound -> flaws.isEmpty()).orElseThrow(() -> new NormsRefused(flaws));
    }

    private Optional<HolidayCalendar> read(YamlFile file, List<Flaw> flaws) {
        Optional<HolidayCalendar> calendar = file.read(fields -> CalendarReader.read(fields, file.sha256()), flaws);
        calendar.ifPresent(sound -> flaws.addAll(unknownHolidays(file, sound, laws.get(sound.place()))));
        return calendar;
    }

    /** What comes with the program, laws included, as it lies there. */
    public static List<YamlFile> bundledFiles() {
        return Stream.concat(
                        YamlFiles.bundled(FOLDER, BUNDLED).stream(), YamlFiles.bundled(FOLDER, BUNDLED_LAWS).stream())
                .toList();
    }

    private static Calendars read(List<YamlFile> added) {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, HolidayLaw> laws = new HashMap<>();
        for (YamlFile file : YamlFiles.bundled(FOLDER, BUNDLED_LAWS)) {
            file.read(fields -> LawReader.read(fields, file.sha256()), flaws)
                    .ifPresent(law -> laws.put(law.place(), law));
        }
        Map<String, HolidayCalendar> published = new HashMap<>();
        Stream.concat(YamlFiles.bundled(FOLDER, BUNDLED).stream(), added.stream())
                .forEach(file -> file.read(fields -> CalendarReader.read(fields, file.sha256()), flaws)
                        .ifPresent(calendar -> {
                            flaws.addAll(unknownHolidays(file, calendar, laws.get(calendar.place())));
                            add(file, calendar, published, flaws);
                        }));
        if (!flaws.isEmpty()) {
            throw new NormsRefused(flaws);
        }
        return new Calendars(published, laws);
    }

    private static void add(
            YamlFile file, HolidayCalendar calendar, Map<String, HolidayCalendar> published, List<Flaw> flaws) {
        HolidayCalendar known = published.get(key(calendar.place(), calendar.year()));
        if (known != null
                && known.version() == calendar.version()
                && !known.digest().equals(calendar.digest())) {
            flaws.add(new Flaw(
                    file.name(),
                    1,
                    "/version",
                    Wrong.CALENDAR_VERSION_TAKEN,
                    calendar.version(),
                    calendar.place(),
                    calendar.year()));
        } else if (known == null || known.version() < calendar.version()) {
            published.put(key(calendar.place(), calendar.year()), calendar);
        }
    }

    private static List<Flaw> unknownHolidays(YamlFile file, HolidayCalendar calendar, HolidayLaw law) {
        return calendar.daysOff().stream()
                .map(DayOff::holiday)
                .filter(code -> law == null || law.holiday(code).isEmpty())
                .map(code -> new Flaw(file.name(), 1, "/daysOff", Wrong.NO_HOLIDAY_OF_THE_LAW, code, calendar.place()))
                .toList();
    }

    /** The published calendar, or else the provisional one, or none. */
    public Optional<HolidayCalendar> of(String place, int year) {
        return Optional.ofNullable(published.get(key(place, year)))
                .or(() -> Optional.ofNullable(provisional.get(key(place, year))));
    }

    public Optional<HolidayLaw> law(String place) {
        return Optional.ofNullable(laws.get(place));
    }

    public Collection<HolidayCalendar> published() {
        return published.values();
    }

    /** The same with a calendar in the stead of the one there was, for whoever learns of a correction. */
    public Calendars corrected(HolidayCalendar calendar) {
        Map<String, HolidayCalendar> changed = new HashMap<>(published);
        changed.put(key(calendar.place(), calendar.year()), calendar);
        return new Calendars(changed, laws);
    }

    /** Only these, and no law: a year that is not among them has no calendar. */
    public static Calendars only(HolidayCalendar... calendars) {
        Map<String, HolidayCalendar> published = new HashMap<>();
        for (HolidayCalendar calendar : calendars) {
            published.put(key(calendar.place(), calendar.year()), calendar);
        }
        return new Calendars(published, Map.of());
    }

    private static String key(String place, int year) {
        return place + "-" + year;
    }
}
