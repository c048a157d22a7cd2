package org.arsye.norms.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.arsye.norms.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that were counted before, by hand or by a public body. */
class KnownCasesTest {

    private static final Calendars CALENDARS = Calendars.bundled();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @ParameterizedTest(name = "{2} working days in {0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            XK | 14.09.2018 | 15 | 04.10.2018 | 05.10.2018
            XK | 04.04.2022 | 15 | 27.04.2022 | 28.04.2022
            XK | 22.04.2022 | 15 | 18.05.2022 | 19.05.2022
            XK | 12.02.2024 | 15 | 04.03.2024 | 05.03.2024
            XK | 25.03.2024 | 15 | 17.04.2024 | 18.04.2024
            XK | 24.04.2024 | 15 | 17.05.2024 | 20.05.2024
            XK | 10.06.2024 | 15 | 01.07.2024 | 02.07.2024
            XK | 16.12.2024 | 15 | 09.01.2025 | 10.01.2025
            AL | 10.03.2025 | 20 |            | 10.04.2025
            AL | 10.03.2025 | 40 |            | 12.05.2025
            AL | 14.04.2025 | 20 |            | 14.05.2025
            AL | 14.04.2025 | 40 |            | 12.06.2025
            """)
    void both_readings_are_as_known(String place, String from, int days, String counting, String notCounting) {
        Reckoning term = new LegalTime(CALENDARS, place)
                .reckon(day(from), new Length(days, DayKind.WORKING_DAYS), Convention.UNKNOWN);

        if (counting != null) {
            assertThat(term.by(FirstDay.COUNTS)).contains(day(counting));
            assertThat(term.earliest()).contains(day(counting));
        }
        assertThat(term.by(FirstDay.DOES_NOT_COUNT)).contains(day(notCounting));
        assertThat(term.latest()).contains(day(notCounting));
        assertThat(term.doubts()).contains(Doubt.about(Doubt.Kind.FIRST_DAY_NOT_VERIFIED));
    }

    /** Consultation 40472, from Friday 14 September to Thursday 4 October 2018. */
    @Test
    void the_official_consultation_of_2018_had_fifteen_working_days_or_fourteen() {
        Granted granted = new LegalTime(CALENDARS, "XK").granted(day("14.09.2018"), day("04.10.2018"));

        assertThat(granted.countingFirstDay()).hasValue(15);
        assertThat(granted.notCountingFirstDay()).hasValue(14);
        assertThat(granted.doubts()).isEmpty();
    }

    /** The draft work plan of Rahovec for 2022 was open then; no list of 2021 is known. */
    @Test
    void a_year_without_a_calendar_gives_no_day_and_says_which_year() {
        Reckoning term = new LegalTime(CALENDARS, "XK")
                .reckon(day("15.10.2021"), new Length(15, DayKind.WORKING_DAYS), Convention.UNKNOWN);

        assertThat(term.earliest()).isEmpty();
        assertThat(term.readings()).extracting(Reading::end).containsOnly(new End.BeyondCalendar(0, 2021));
        assertThat(term.doubts()).contains(new Doubt(Doubt.Kind.NO_CALENDAR, "XK", 2021));
        assertThat(new LegalTime(CALENDARS, "XK").granted(day("15.10.2021"), day("15.11.2021")))
                .isEqualTo(new Granted(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(new Doubt(Doubt.Kind.NO_CALENDAR, "XK", 2021))));
    }

    @Test
    void a_term_over_the_end_of_the_year_is_not_guessed_when_only_one_year_is_known() {
        LegalTime only2024 =
                new LegalTime(Calendars.only(CALENDARS.of("XK", 2024).orElseThrow()), "XK");

        Reckoning term = only2024.reckon(day("16.12.2024"), new Length(15, DayKind.WORKING_DAYS), Convention.UNKNOWN);

        // 06.01.2025 would be the answer of a calendar that knows no holiday of 2025.
        assertThat(term.earliest()).isEqualTo(Optional.empty());
        assertThat(term.readings())
                .extracting(Reading::end)
                .containsExactly(new End.BeyondCalendar(11, 2025), new End.BeyondCalendar(10, 2025));
        assertThat(term.isCertain()).isFalse();
    }

    @Test
    void a_term_into_a_provisional_year_has_a_day_and_a_doubt() {
        Reckoning term = new LegalTime(CALENDARS, "XK")
                .reckon(
                        day("16.12.2024"),
                        new Length(15, DayKind.WORKING_DAYS),
                        Convention.of(FirstDay.COUNTS, LastDay.STAYS));

        assertThat(term.latest()).contains(day("09.01.2025"));
        assertThat(term.doubts())
                .containsExactly(
                        new Doubt(Doubt.Kind.CALENDAR_PROVISIONAL, "XK", 2025),
                        new Doubt(Doubt.Kind.CALENDAR_WITH_GAPS, "XK", 2025));
    }

    @Test
    void a_verified_convention_binds_and_the_other_reading_is_still_shown() {
        Reckoning term = new LegalTime(CALENDARS, "XK")
                .reckon(
                        day("14.09.2018"),
                        new Length(15, DayKind.WORKING_DAYS),
                        Convention.of(FirstDay.COUNTS, LastDay.STAYS));

        assertThat(term.earliest()).isEqualTo(term.latest()).contains(day("04.10.2018"));
        assertThat(term.by(FirstDay.DOES_NOT_COUNT)).contains(day("05.10.2018"));
        assertThat(term.isCertain()).isTrue();
    }

    @Test
    void calendar_days_that_end_on_a_sunday_are_doubtful_until_it_is_known_whether_they_move() {
        LegalTime time = new LegalTime(CALENDARS, "XK");
        Length thirty = new Length(30, DayKind.CALENDAR_DAYS);
        Convention firstDayKnown = new Convention(Optional.of(FirstDay.DOES_NOT_COUNT), Optional.empty());

        // Thirty days from Friday 16 August 2024 are Sunday 15 September.
        assertThat(time.reckon(day("16.08.2024"), thirty, firstDayKnown)).satisfies(term -> {
            assertThat(term.earliest()).contains(day("15.09.2024"));
            assertThat(term.latest()).contains(day("16.09.2024"));
            assertThat(term.doubts()).containsExactly(Doubt.about(Doubt.Kind.LAST_DAY_NOT_VERIFIED));
        });
        assertThat(time.reckon(day("15.08.2024"), thirty, firstDayKnown).latest())
                .contains(day("16.09.2024"));
        assertThat(time.reckon(day("19.08.2024"), thirty, firstDayKnown).isCertain())
                .isTrue();
        assertThat(time.reckon(
                                day("31.08.2024"),
                                new Length(6, DayKind.MONTHS),
                                Convention.of(FirstDay.DOES_NOT_COUNT, LastDay.STAYS))
                        .latest())
                .contains(day("28.02.2025"));
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written, DAY);
    }
}
