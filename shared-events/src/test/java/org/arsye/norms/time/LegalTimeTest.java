package org.arsye.norms.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.HolidayCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every term, on three hundred of them in the years of which a calendar is known whole. */
class LegalTimeTest {

    private static final Calendars CALENDARS = Calendars.bundled();
    private static final LegalTime TIME = new LegalTime(CALENDARS, "XK");
    private static final int[] YEARS = {2018, 2019, 2022, 2024, 2026};

    record Case(LocalDate from, int days) {}

    static Stream<Case> cases() {
        Random random = new Random(5_2016);
        return Stream.generate(() -> new Case(
                        LocalDate.ofYearDay(YEARS[random.nextInt(YEARS.length)], 1 + random.nextInt(270)),
                        1 + random.nextInt(40)))
                .limit(300);
    }

    private static LocalDate end(LocalDate from, int days, FirstDay firstDay) {
        return TIME.reckon(from, new Length(days, DayKind.WORKING_DAYS), Convention.UNKNOWN)
                .by(firstDay)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_term_holds_exactly_the_working_days_that_were_asked_for(Case one) {
        LocalDate counting = end(one.from(), one.days(), FirstDay.COUNTS);
        LocalDate notCounting = end(one.from(), one.days(), FirstDay.DOES_NOT_COUNT);

        assertThat(TIME.granted(one.from(), counting).countingFirstDay()).hasValue(one.days());
        assertThat(TIME.granted(one.from(), notCounting).notCountingFirstDay()).hasValue(one.days());
        assertThat(calendar(counting).isWorkingDay(counting)).isTrue();
        assertThat(calendar(notCounting).isWorkingDay(notCounting)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_two_readings_differ_exactly_when_the_first_day_is_a_working_day(Case one) {
        LocalDate counting = end(one.from(), one.days(), FirstDay.COUNTS);
        LocalDate notCounting = end(one.from(), one.days(), FirstDay.DOES_NOT_COUNT);

        if (calendar(one.from()).isWorkingDay(one.from())) {
            assertThat(notCounting).isEqualTo(end(one.from(), one.days() + 1, FirstDay.COUNTS));
        } else {
            assertThat(notCounting).isEqualTo(counting);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_later_start_or_a_longer_term_never_ends_earlier(Case one) {
        for (FirstDay firstDay : FirstDay.values()) {
            LocalDate end = end(one.from(), one.days(), firstDay);
            assertThat(end(one.from().plusDays(1), one.days(), firstDay)).isAfterOrEqualTo(end);
            assertThat(end(one.from(), one.days() + 1, firstDay)).isAfter(end);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void two_terms_one_after_the_other_are_as_long_as_both_together(Case one) {
        int first = 1 + one.days() / 3;
        LocalDate between = end(one.from(), first, FirstDay.DOES_NOT_COUNT);

        assertThat(end(between, one.days(), FirstDay.DOES_NOT_COUNT))
                .isEqualTo(end(one.from(), first + one.days(), FirstDay.DOES_NOT_COUNT));
    }

    private static HolidayCalendar calendar(LocalDate day) {
        return CALENDARS.of("XK", day.getYear()).orElseThrow();
    }
}
