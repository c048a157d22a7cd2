package org.arsye.norms.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.time.FirstDay;
import org.arsye.norms.time.Sufficiency;
import org.junit.jupiter.api.Test;

/** What whoever sets the end of a period is told before; all days are of 2024, whose calendar is official. */
class PeriodCheckTest {

    private static final ZoneId PRISHTINA = ZoneId.of("Europe/Belgrade");
    private static final ZoneId TIRANA = ZoneId.of("Europe/Tirane");
    private static final Calendars CALENDARS = Calendars.bundled();

    @Test
    void both_ways_of_counting_are_told_and_a_term_that_is_not_verified_makes_nothing_too_short() {
        PeriodCheck check = xk("2024-06-10", "2024-06-28", false);

        assertThat(check.granted().countingFirstDay()).hasValue(14);
        assertThat(check.granted().notCountingFirstDay()).hasValue(13);
        assertThat(check.asked().reckoning().orElseThrow().by(FirstDay.COUNTS)).contains(LocalDate.parse("2024-07-01"));
        assertThat(check.sufficiency()).isEqualTo(Sufficiency.NOT_CERTAIN);
        assertThat(codes(check)).containsExactly("PERHAPS_TOO_SHORT", "TERM_NOT_VERIFIED", "FIRST_DAY_NOT_VERIFIED");
    }

    @Test
    void long_enough_by_one_reading_is_perhaps_too_short_and_by_both_it_is_not() {
        assertThat(codes(xk("2024-06-10", "2024-07-01", false))).contains("PERHAPS_TOO_SHORT");
        assertThat(codes(xk("2024-06-10", "2024-07-02", false))).doesNotContain("PERHAPS_TOO_SHORT");
    }

    @Test
    void an_extension_is_told_what_the_rules_say_of_extending_and_beyond_which_day_it_may_be_too_long() {
        PeriodCheck check = xk("2024-06-10", "2024-09-30", true);

        assertThat(codes(check)).startsWith("PROCEDURE_NOT_VERIFIED", "PERHAPS_TOO_LONG");
        LocalDate earliest = check.atMost().orElseThrow().earliest().orElseThrow();
        assertThat(codes(xk("2024-06-10", earliest.toString(), true))).doesNotContain("PERHAPS_TOO_LONG");
        assertThat(codes(xk("2024-06-10", earliest.plusDays(1).toString(), true)))
                .contains("PERHAPS_TOO_LONG");
        assertThat(xk("2024-06-10", "2024-09-30", false).atMost()).isEmpty();
    }

    @Test
    void a_verified_rule_says_what_an_extension_needs() {
        PeriodCheck check = PeriodCheck.of(
                pack("AL-146-2014"),
                CALENDARS,
                TIRANA,
                Instant.parse("2025-03-10T08:00:00Z"),
                Instant.parse("2025-05-13T22:00:00Z"),
                true);

        assertThat(check.cautions().getFirst()).satisfies(caution -> {
            assertThat(caution.code()).isEqualTo("PROCEDURE_NEEDS");
            assertThat(caution.needs())
                    .containsExactlyInAnyOrder(Procedure.Need.DECISION_OF_THE_BODY, Procedure.Need.PARTIES_TOLD);
        });
        // Forty working days end on 12 May 2025, but the calendar was told by others: nothing is certain.
        assertThat(codes(check))
                .contains("PERHAPS_TOO_LONG", "CALENDAR_REPORTED")
                .doesNotContain("TOO_LONG");
    }

    @Test
    void certain_is_what_is_verified_and_counted_by_an_official_calendar() {
        NormPack sound = Sample.sound();
        Instant opens = Instant.parse("2024-06-10T08:00:00Z");
        PeriodCheck brief =
                PeriodCheck.of(sound, CALENDARS, PRISHTINA, opens, Instant.parse("2024-06-13T22:00:00Z"), false);

        assertThat(codes(brief)).contains("TOO_SHORT").doesNotContain("PERHAPS_TOO_SHORT", "TERM_NOT_VERIFIED");
        assertThat(brief.cautions().getFirst().norm()).isPresent();
    }

    @Test
    void a_last_day_without_work_is_told_be_it_sunday_or_holiday() {
        assertThat(codes(xk("2024-06-10", "2024-07-06", false))).contains("LAST_DAY_WITHOUT_WORK");
        assertThat(codes(xk("2024-04-10", "2024-05-09", false))).contains("LAST_DAY_WITHOUT_WORK");
        assertThat(codes(xk("2024-04-10", "2024-05-10", false))).doesNotContain("LAST_DAY_WITHOUT_WORK");
    }

    @Test
    void a_year_without_a_calendar_is_told_and_no_day_is_guessed() {
        PeriodCheck check = xk("2021-12-20", "2022-01-20", false);

        assertThat(check.granted().countingFirstDay()).isEmpty();
        assertThat(check.cautions())
                .filteredOn(caution -> caution.code().equals("NO_CALENDAR"))
                .singleElement()
                .satisfies(caution ->
                        assertThat(caution.doubt().orElseThrow().year()).isEqualTo(2021));
    }

    private static List<String> codes(PeriodCheck check) {
        return check.cautions().stream().map(Caution::code).toList();
    }

    private static PeriodCheck xk(String opens, String lastDay, boolean extended) {
        return PeriodCheck.of(
                pack("XK-GOV-05-2016"),
                CALENDARS,
                PRISHTINA,
                LocalDate.parse(opens).atTime(9, 0).atZone(PRISHTINA).toInstant(),
                LocalDate.parse(lastDay).plusDays(1).atStartOfDay(PRISHTINA).toInstant(),
                extended);
    }

    private static NormPack pack(String id) {
        return NormPacks.bundled().versions(id).iterator().next();
    }
}
