package org.arsye.query.norms;

import java.time.LocalDate;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.HolidayCalendar;
import org.arsye.norms.calendar.Standing;

/**
 * The days off of one place and year.
 *
 * @param standing whose list it is; provisional where it is worked out by the rule of the law
 * @param gaps holidays of the year whose date nobody could give
 * @param sha256 digest of its file; of the law's file where it is provisional
 * @param position of the event that published it; null where it comes with the program
 */
public record CalendarEntry(
        String place,
        int year,
        int version,
        Standing standing,
        boolean verified,
        String source,
        String note,
        List<String> gaps,
        List<Day> daysOff,
        String sha256,
        Long position) {

    /**
     * @param date the day off
     * @param name of the holiday, where the law names it
     * @param of the feast itself, on an earlier weekend perhaps
     */
    public record Day(LocalDate date, String holiday, LocalizedText name, LocalDate of) {}

    static CalendarEntry of(HolidayCalendar calendar, Calendars calendars, List<PublishedNorm> published) {
        return new CalendarEntry(
                calendar.place(),
                calendar.year(),
                calendar.version(),
                calendar.standing(),
                calendar.basis().verified(),
                calendar.basis().source().act(),
                calendar.basis().note().orElse(null),
                calendar.gaps(),
                calendar.daysOff().stream()
                        .map(day -> new Day(
                                day.date(),
                                day.holiday(),
                                calendars
                                        .law(calendar.place())
                                        .flatMap(law -> law.holiday(day.holiday()))
                                        .map(holiday -> holiday.name())
                                        .orElse(null),
                                day.of()))
                        .toList(),
                calendar.digest(),
                published.stream()
                        .filter(one -> one.sha256().equals(calendar.digest()))
                        .map(PublishedNorm::position)
                        .findFirst()
                        .orElse(null));
    }
}
