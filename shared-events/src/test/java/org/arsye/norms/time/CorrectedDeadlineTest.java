package org.arsye.norms.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.DayOff;
import org.arsye.norms.calendar.HolidayCalendar;
import org.arsye.norms.time.CorrectedDeadline.Effect;
import org.junit.jupiter.api.Test;

class CorrectedDeadlineTest {

    private static final LocalDate MIDSUMMER_MONDAY = LocalDate.of(2024, 6, 10);
    private static final Length FIFTEEN = new Length(15, DayKind.WORKING_DAYS);
    private static final Convention FIRST_DAY_COUNTS = Convention.of(FirstDay.COUNTS, LastDay.STAYS);

    private final Calendars calendars = Calendars.bundled();
    private final HolidayCalendar published = calendars.of("XK", 2024).orElseThrow();
    private final LocalDate announced = end(published);

    @Test
    void a_holiday_that_is_added_moves_it_later() {
        CorrectedDeadline corrected = corrected(with(LocalDate.of(2024, 6, 18)));

        assertThat(corrected.effect()).isEqualTo(Effect.MOVED_LATER);
        assertThat(corrected.holds()).isEqualTo("2024-07-02");
        assertThat(corrected.explanation().en())
                .isEqualTo("The calendar was corrected; the deadline moves from 01.07.2024 to 02.07.2024.");
    }

    @Test
    void a_holiday_that_falls_away_never_shortens_it() {
        CorrectedDeadline corrected = corrected(without(LocalDate.of(2024, 6, 17)));

        assertThat(corrected.effect()).isEqualTo(Effect.NOT_SHORTENED);
        assertThat(corrected.recounted()).contains(LocalDate.of(2024, 6, 28));
        assertThat(corrected.holds()).isEqualTo(announced).isEqualTo("2024-07-01");
        assertThat(corrected.explanation().sq()).contains("28.06.2024").contains("01.07.2024");
        assertThat(corrected.explanation().sr()).contains("28.06.2024").contains("01.07.2024");
    }

    @Test
    void a_holiday_elsewhere_in_the_year_changes_nothing() {
        assertThat(corrected(without(LocalDate.of(2024, 12, 25))).effect()).isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void without_a_calendar_the_announced_day_holds() {
        Reckoning none = new LegalTime(Calendars.only(), "XK").reckon(MIDSUMMER_MONDAY, FIFTEEN, FIRST_DAY_COUNTS);

        CorrectedDeadline corrected = CorrectedDeadline.of(announced, none);

        assertThat(corrected.effect()).isEqualTo(Effect.NOT_RECOUNTED);
        assertThat(corrected.holds()).isEqualTo(announced);
    }

    @Test
    void no_correction_whatever_ends_a_running_deadline_earlier() {
        Random random = new Random(29);
        for (int i = 0; i < 500; i++) {
            List<DayOff> daysOff = new ArrayList<>(published.daysOff());
            daysOff.removeIf(off -> random.nextBoolean());
            for (int added = random.nextInt(4); added > 0; added--) {
                LocalDate day = LocalDate.ofYearDay(2024, 1 + random.nextInt(366));
                daysOff.add(new DayOff(day, "EID_AL_ADHA", day));
            }
            assertThat(corrected(copy(daysOff)).holds()).isAfterOrEqualTo(announced);
        }
    }

    private CorrectedDeadline corrected(HolidayCalendar calendar) {
        LegalTime time = new LegalTime(calendars.corrected(calendar), "XK");
        return CorrectedDeadline.of(announced, time.reckon(MIDSUMMER_MONDAY, FIFTEEN, FIRST_DAY_COUNTS));
    }

    private LocalDate end(HolidayCalendar calendar) {
        return new LegalTime(Calendars.only(calendar), "XK")
                .reckon(MIDSUMMER_MONDAY, FIFTEEN, FIRST_DAY_COUNTS)
                .latest()
                .orElseThrow();
    }

    private HolidayCalendar with(LocalDate day) {
        List<DayOff> daysOff = new ArrayList<>(published.daysOff());
        daysOff.add(new DayOff(day, "EID_AL_ADHA", day));
        return copy(daysOff);
    }

    private HolidayCalendar without(LocalDate day) {
        return copy(published.daysOff().stream()
                .filter(off -> !off.date().equals(day))
                .toList());
    }

    private HolidayCalendar copy(List<DayOff> daysOff) {
        return new HolidayCalendar(
                "XK", 2024, 2, published.standing(), published.basis(), List.of(), daysOff, "synthetic");
    }
}
