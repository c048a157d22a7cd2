package org.arsye.norms.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.norms.NormsRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/norms/calendars");

    private final Calendars calendars = Calendars.bundled();

    @TempDir
    private Path folder;

    @Test
    void every_file_that_lies_there_is_known_to_the_program() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Calendars.BUNDLED.stream(), Calendars.BUNDLED_LAWS.stream())
                                    .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018 | 01-01 01-02 01-08 02-19 04-02 04-09 05-01 05-09 06-15 08-21 12-25
            2019 | 01-01 01-02 01-07 02-18 04-09 04-22 04-29 05-01 05-09 06-04 08-12 12-25
            2022 | 01-03 01-04 01-07 02-17 04-11 04-18 04-25 05-02 05-03 05-09 07-11 12-26
            2024 | 01-01 01-02 01-08 02-19 04-01 04-09 04-10 05-01 05-06 05-09 06-17 12-25
            """)
    void the_official_days_off_are_those_that_were_published_and_the_rule_gives_them_too(int year, String days) {
        List<LocalDate> published = Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        assertThat(calendars.of("XK", year).orElseThrow()).satisfies(calendar -> {
            assertThat(calendar.standing()).isEqualTo(Standing.OFFICIAL);
            assertThat(calendar.daysOff()).extracting(DayOff::date).containsExactlyElementsOf(published);
        });
        assertThat(calendars.law("XK").orElseThrow().worked(year).daysOff())
                .extracting(DayOff::date)
                .containsExactlyElementsOf(published);
    }

    @Test
    void two_easters_on_one_sunday_give_one_monday() {
        assertThat(calendars.of("XK", 2014).orElseThrow().standing()).isEqualTo(Standing.OFFICIAL_IN_PART);
        assertThat(calendars.law("XK").orElseThrow().worked(2014).daysOff())
                .extracting(DayOff::date)
                .contains(LocalDate.of(2014, 4, 21))
                .doesNotContain(LocalDate.of(2014, 4, 22));
    }

    @Test
    void a_provisional_year_says_so_and_names_what_is_missing() {
        assertThat(calendars.of("XK", 2025).orElseThrow()).satisfies(calendar -> {
            assertThat(calendar.standing()).isEqualTo(Standing.PROVISIONAL);
            assertThat(calendar.gaps()).containsExactly("EID_AL_FITR", "EID_AL_ADHA");
        });
        assertThat(calendars.of("XK", 2026).orElseThrow()).satisfies(calendar -> {
            assertThat(calendar.gaps()).isEmpty();
            // Saturday 9 May moves to the Monday.
            assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 11))).isFalse();
            assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 30))).isTrue();
        });
        assertThat(calendars.of("XK", 2028)).isEmpty();
        assertThat(calendars.of("AL", 2024)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "XK, 2026-03-20, EID_AL_FITR", "XK, 2026-05-27, EID_AL_ADHA", "XK, 2027-03-09, EID_AL_FITR",
        "XK, 2027-05-17, EID_AL_ADHA", "XK, 2025-04-21, EASTER_ORTHODOX", "XK, 2027-05-03, EASTER_ORTHODOX",
        "AL, 2026-11-23, ALPHABET", "AL, 2026-09-07, MOTHER_TERESA", "AL, 2026-03-16, SUMMER_DAY"
    })
    void a_provisional_year_has_the_days_that_tables_and_rules_give(String place, LocalDate day, String holiday) {
        HolidayCalendar calendar = calendars.of(place, day.getYear()).orElseThrow();

        assertThat(calendar.standing()).isEqualTo(Standing.PROVISIONAL);
        assertThat(calendar.isWorkingDay(day)).as(holiday).isFalse();
    }

    @Test
    void albania_had_fourteen_days_off_in_2025_and_none_of_them_is_called_official() {
        assertThat(calendars.of("AL", 2025).orElseThrow()).satisfies(calendar -> {
            assertThat(calendar.standing()).isEqualTo(Standing.REPORTED);
            assertThat(calendar.daysOff())
                    .extracting(day -> day.date().toString().substring(5))
                    .containsExactly(
                            "01-01", "01-02", "03-14", "03-24", "03-31", "04-21", "05-01", "06-06", "09-05", "11-24",
                            "11-28", "12-01", "12-08", "12-25");
        });
    }

    @Test
    void two_holidays_on_one_weekend_move_to_monday_and_tuesday() {
        assertThat(calendars.of("AL", 2026).orElseThrow().daysOff())
                .extracting(DayOff::date)
                .contains(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1));
        assertThat(calendars.law("AL").orElseThrow().worked(2025).daysOff())
                .extracting(DayOff::date)
                .containsExactlyElementsOf(calendars.of("AL", 2025).orElseThrow().daysOff().stream()
                        .map(DayOff::date)
                        .toList());
        assertThat(calendars.law("AL").orElseThrow().worked(2023).daysOff())
                .extracting(DayOff::holiday)
                .doesNotContain("ALPHABET");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-03-31, 2024-05-05", "2025, 2025-04-20, 2025-04-20", "2026, 2026-04-05, 2026-04-12",
        "2027, 2027-03-28, 2027-05-02", "2028, 2028-04-16, 2028-04-16", "2029, 2029-04-01, 2029-04-08",
        "2030, 2030-04-21, 2030-04-28", "2018, 2018-04-01, 2018-04-08", "2014, 2014-04-20, 2014-04-20"
    })
    void the_easters_are_on_their_sundays(int year, LocalDate catholic, LocalDate orthodox) {
        assertThat(Easter.CATHOLIC.sunday(year)).isEqualTo(catholic);
        assertThat(Easter.ORTHODOX.sunday(year)).isEqualTo(orthodox);
    }

    @Test
    void an_operator_adds_a_year_and_corrects_another_by_a_higher_version() throws IOException {
        put("XK-2025.yaml", calendar(2025, 1, "{date: 2025-04-21, holiday: EASTER_CATHOLIC}"));
        put("XK-2024.yaml", calendar(2024, 2, "{date: 2024-06-18, holiday: EID_AL_ADHA, of: 2024-06-16}"));

        Calendars added = Calendars.with(folder);

        assertThat(added.of("XK", 2025).orElseThrow().standing()).isEqualTo(Standing.OFFICIAL);
        assertThat(added.of("XK", 2024).orElseThrow().isWorkingDay(LocalDate.of(2024, 6, 18)))
                .isFalse();
        assertThat(added.of("XK", 2022)).isEqualTo(calendars.of("XK", 2022));
    }

    @Test
    void the_same_version_with_other_content_is_refused_and_the_same_content_is_not() throws IOException {
        Files.copy(RESOURCES.resolve("XK-2024.yaml"), folder.resolve("again.yaml"));
        assertThat(Calendars.with(folder).of("XK", 2024)).isEqualTo(calendars.of("XK", 2024));

        put("XK-2024.yaml", calendar(2024, 1, "{date: 2024-06-18, holiday: EID_AL_ADHA}"));
        assertThatThrownBy(() -> Calendars.with(folder))
                .isInstanceOf(NormsRefused.class)
                .hasMessage("XK-2024.yaml, line 1, /version: version 1 of XK 2024 is there already with other content;"
                        + " a correction has a higher version");
    }

    @Test
    void a_folder_that_is_not_there_is_no_empty_folder() {
        assertThatThrownBy(() -> Calendars.with(folder.resolve("norms")))
                .isInstanceOf(NormsRefused.class)
                .hasMessageContaining("there is no such folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{date: 2024-06-16, holiday: EID_AL_ADHA} | /daysOff/0/date: 2024-06-16 is a weekend",
                "{date: 2025-06-16, holiday: EID_AL_ADHA} | /daysOff/0/date: 2025-06-16 is not in the year 2024",
                "{date: 2024-06-31, holiday: EID_AL_ADHA} | /daysOff/0/date: 2024-06-31 is not in the calendar",
                "{date: 17.06.2024, holiday: EID_AL_ADHA} | /daysOff/0/date: 17.06.2024 is not a day; write 2017-01-31",
                "{date: 2024-06-17, holiday: EID_AL_ADHA, of: 2024-06-18} | a feast moves to a later day",
                "{date: 2024-06-17, holiday: EID} | /daysOff: EID is no holiday of the law of XK",
                "{date: 2024-06-17} | /daysOff/0/holiday: this is missing",
                "{date: 2024-06-17, holiday: EID_AL_ADHA, name: Eid} | /daysOff/0/name: this key is not known here"
            })
    void a_wrong_day_is_refused_with_its_place(String sample) throws IOException {
        String[] parts = sample.split(" \\| ");
        put("wrong.yaml", calendar(2024, 2, parts[0]));

        assertThatThrownBy(() -> Calendars.with(folder))
                .isInstanceOf(NormsRefused.class)
                .hasMessageStartingWith("wrong.yaml, line ")
                .hasMessageContaining(parts[1]);
    }

    @Test
    void a_list_that_nobody_verified_is_not_official() throws IOException {
        put(
                "wrong.yaml",
                calendar(2024, 2, "{date: 2024-06-17, holiday: EID_AL_ADHA}")
                        .replace("verified: true, confidence: READ", "verified: false, confidence: READ, note: heard"));

        assertThatThrownBy(() -> Calendars.with(folder))
                .hasMessageContaining("/standing: an official calendar rests on");
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static String calendar(int year, int version, String day) {
        return """
                place: XK
                year: %d
                version: %d
                standing: OFFICIAL
                sources:
                  - {id: list, kind: OFFICIAL, act: Synthetic list, place: this test}
                basis: {source: list, verified: true, confidence: READ}
                daysOff:
                  - %s
                """.formatted(year, version, day);
    }
}
