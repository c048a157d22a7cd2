package org.arsye.norms.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CutOffTest {

    private static final ZoneId PRISTINA = ZoneId.of("Europe/Belgrade");

    @Test
    void midnight_is_the_end_of_the_day() {
        CutOff midnight = new CutOff(LocalTime.MIDNIGHT, PRISTINA);

        assertThat(midnight.after(LocalDate.of(2018, 10, 4))).isEqualTo(Instant.parse("2018-10-04T22:00:00Z"));
        assertThat(midnight.after(LocalDate.of(2018, 12, 4))).isEqualTo(Instant.parse("2018-12-04T23:00:00Z"));
    }

    @Test
    void an_hour_of_the_afternoon_is_that_of_the_place_in_summer_and_in_winter() {
        CutOff four = new CutOff(LocalTime.of(16, 0), PRISTINA);

        assertThat(four.after(LocalDate.of(2024, 7, 1))).isEqualTo(Instant.parse("2024-07-01T14:00:00Z"));
        assertThat(four.after(LocalDate.of(2024, 1, 8))).isEqualTo(Instant.parse("2024-01-08T15:00:00Z"));
    }

    @Test
    void the_day_of_a_notice_is_the_day_of_the_place_however_late() {
        CutOff four = new CutOff(LocalTime.of(16, 0), PRISTINA);

        assertThat(four.dayOf(Instant.parse("2024-06-09T22:30:00Z"))).isEqualTo("2024-06-10");
        assertThat(four.dayOf(Instant.parse("2024-06-10T21:59:59Z"))).isEqualTo("2024-06-10");
    }
}
