package org.arsye.norms.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.arsye.norms.Basis;
import org.arsye.norms.Confidence;
import org.arsye.norms.Source;
import org.arsye.norms.SourceKind;
import org.arsye.norms.calendar.Calendars;
import org.junit.jupiter.api.Test;

/** That nothing is called too short for want of knowledge. */
class SufficiencyTest {

    private static final Source ACT = new Source("act", SourceKind.ACT, "Synthetic regulation", "this test");
    private static final Basis VERIFIED = new Basis(ACT, Optional.empty(), true, Confidence.READ, Optional.empty());
    private static final Basis UNVERIFIED =
            new Basis(ACT, Optional.empty(), false, Confidence.GENERAL_KNOWLEDGE, Optional.of("not read"));
    private static final Convention FIRST_DAY_COUNTS = Convention.of(FirstDay.COUNTS, LastDay.STAYS);
    private static final LocalDate OPENED = LocalDate.of(2018, 9, 14);
    private static final LocalDate CLOSED = LocalDate.of(2018, 10, 4);

    private final LegalTime time = new LegalTime(Calendars.bundled(), "XK");

    @Test
    void the_official_consultation_of_2018_is_never_too_short_while_the_counting_is_not_verified() {
        assertThat(fifteenFrom(OPENED, Convention.UNKNOWN).lastedUntil(CLOSED, VERIFIED))
                .isEqualTo(Sufficiency.NOT_CERTAIN);
        assertThat(fifteenFrom(OPENED, FIRST_DAY_COUNTS).lastedUntil(CLOSED, VERIFIED))
                .isEqualTo(Sufficiency.LONG_ENOUGH);
    }

    @Test
    void one_day_less_than_by_any_reading_is_too_short_only_if_the_term_is_verified() {
        Reckoning fifteen = fifteenFrom(OPENED, Convention.UNKNOWN);

        assertThat(fifteen.lastedUntil(CLOSED.minusDays(1), VERIFIED)).isEqualTo(Sufficiency.TOO_SHORT);
        assertThat(fifteen.lastedUntil(CLOSED.minusDays(1), UNVERIFIED)).isEqualTo(Sufficiency.NOT_CERTAIN);
        assertThat(fifteen.lastedUntil(CLOSED.plusDays(1), UNVERIFIED)).isEqualTo(Sufficiency.LONG_ENOUGH);
    }

    @Test
    void a_calendar_in_doubt_makes_nothing_certain() {
        LocalDate december = LocalDate.of(2024, 12, 16);

        assertThat(fifteenFrom(december, FIRST_DAY_COUNTS).lastedUntil(december, VERIFIED))
                .isEqualTo(Sufficiency.NOT_CERTAIN);
        assertThat(fifteenFrom(LocalDate.of(2021, 10, 15), FIRST_DAY_COUNTS).lastedUntil(OPENED, VERIFIED))
                .isEqualTo(Sufficiency.NOT_CERTAIN);
    }

    private Reckoning fifteenFrom(LocalDate day, Convention known) {
        return time.reckon(day, new Length(15, DayKind.WORKING_DAYS), known);
    }
}
