package org.arsye.query.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.arsye.query.site.PageRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time as vague as the source gives it. */
class SpanTest {

    private static final PageRenderer PAGES = new PageRenderer();

    @ParameterizedTest
    @CsvSource({
        "2026-12-03, 2026-12-03, 3 December 2026, 3 dhjetor 2026, 3. decembar 2026.",
        "2026-12-01, 2026-12-31, December 2026, dhjetor 2026, decembar 2026.",
        "2026-04-01, 2026-06-30, quarter 2 of 2026, tremujori 2 i vitit 2026, 2. tromesečje 2026.",
        "2026-01-01, 2026-06-30, first half of 2026, gjysma e parë e vitit 2026, prva polovina 2026. godine",
        "2026-07-01, 2026-12-31, second half of 2026, gjysma e dytë e vitit 2026, druga polovina 2026. godine",
        "2026-01-01, 2026-12-31, during 2026, gjatë vitit 2026, tokom 2026. godine",
        "2026-01-01, 2026-10-31, by the end of October 2026, deri në fund të tetorit 2026, do kraja oktobra 2026.",
        "2026-01-01, 2026-02-28, by the end of February 2026, deri në fund të shkurtit 2026, do kraja februara 2026.",
        "2026-01-01, 2026-03-08, by 8 March 2026, deri më 8 mars 2026, do 8. mart 2026.",
        "2026-02-01, 2026-04-30, February to April 2026, shkurt–prill 2026, februar–april 2026.",
        "2026-03-05, 2026-04-02, from 5 March 2026 to 2 April 2026, prej 5 mars 2026 deri më 2 prill 2026, "
                + "od 5. mart 2026. do 2. april 2026."
    })
    void is_said_as_whoever_planned_it_would(LocalDate from, LocalDate until, String en, String sq, String sr) {
        assertThat(List.of(
                        PAGES.words("en").span(from, until),
                        PAGES.words("sq").span(from, until),
                        PAGES.words("sr").span(from, until)))
                .containsExactly(en, sq, sr);
    }

    @Test
    void a_form_offers_each_time_of_a_year_once_and_none_by_its_days() {
        for (String language : Words.LANGUAGES) {
            List<Option> offered = PAGES.words(language).spans(2028);
            assertThat(offered).extracting(Option::text).doesNotHaveDuplicates();
            assertThat(offered)
                    .extracting(Option::value)
                    .doesNotHaveDuplicates()
                    .contains("2028-01-01/2028-02-29");
            assertThat(offered).hasSize(4 + 2 + 1 + 12 + 8);
            assertThat(offered).extracting(Option::text).noneMatch(said -> said.matches(".*\\b(29|30|31)\\b.*"));
        }
    }
}
