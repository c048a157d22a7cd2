package org.arsye.norms.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.comment.Outcome;
import org.arsye.norms.Confidence;
import org.arsye.norms.SourceKind;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.time.Convention;
import org.arsye.norms.time.DayKind;
import org.arsye.norms.time.LegalTime;
import org.arsye.norms.time.Length;
import org.arsye.norms.time.Reckoning;
import org.junit.jupiter.api.Test;

class BundledPacksTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 10);
    private static final Path RESOURCES = Path.of("src/main/resources/norms/packs");

    private final NormPacks packs = NormPacks.bundled();

    @Test
    void the_five_packs_are_there_and_every_file_is_known_to_the_program() throws IOException {
        assertThat(packs.ids())
                .containsExactlyInAnyOrder("XK-GOV-05-2016", "XK-MUN-06-2018", "AL-146-2014", "OGP-2022", "WB-2017");
        try (Stream<Path> files = Files.list(RESOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(NormPacks.BUNDLED);
        }
    }

    @Test
    void every_norm_is_worded_in_three_languages_and_has_a_source() {
        assertThat(norms()).isNotEmpty().allSatisfy(norm -> {
            LocalizedText wording = norm.wording();
            assertThat(List.of(wording.sq(), wording.sr(), wording.en())).noneMatch(String::isBlank);
            assertThat(norm.basis().source().place()).isNotBlank();
        });
    }

    @Test
    void nothing_is_verified_that_was_not_read_at_its_source() {
        assertThat(norms().filter(Norm::isVerified)).isNotEmpty().allSatisfy(norm -> {
            assertThat(norm.basis().confidence()).isEqualTo(Confidence.READ);
            assertThat(norm.basis().source().kind()).isNotEqualTo(SourceKind.SECONDARY);
        });
        assertThat(norms().filter(norm -> !norm.isVerified()))
                .allSatisfy(norm -> assertThat(norm.basis().note()).isPresent());
    }

    /** Of the regulation of Kosovo no term of time could be read in its own text. */
    @Test
    void no_term_of_the_two_packs_of_kosovo_is_verified() {
        assertThat(Stream.of("XK-GOV-05-2016", "XK-MUN-06-2018").map(this::pack))
                .allSatisfy(pack -> {
                    assertThat(pack.terms()).isNotEmpty().noneMatch(Norm::isVerified);
                    assertThat(pack.time().convention()).isEqualTo(Convention.UNKNOWN);
                    assertThat(pack.standards().stream()
                                    .filter(standard -> standard.term().isPresent()))
                            .isNotEmpty()
                            .noneMatch(Norm::isVerified);
                    assertThat(pack.annualReport().due().stream()).noneMatch(Norm::isVerified);
                });
    }

    @Test
    void an_article_is_given_only_where_it_was_read() {
        assertThat(norms().flatMap(norm -> norm.basis().article().stream()).distinct())
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "6, point 1.1", "11", "15", "17", "21");
    }

    @Test
    void the_period_of_kosovo_is_counted_both_ways_and_that_of_albania_too() {
        assertThat(written("XK-GOV-05-2016", "written-consultation", LocalDate.of(2018, 9, 14)))
                .satisfies(term -> {
                    assertThat(term.earliest()).contains(LocalDate.of(2018, 10, 4));
                    assertThat(term.latest()).contains(LocalDate.of(2018, 10, 5));
                    assertThat(term.isCertain()).isFalse();
                });
        assertThat(written("AL-146-2014", "open-period", LocalDate.of(2025, 3, 10))
                        .latest())
                .contains(LocalDate.of(2025, 4, 10));
    }

    @Test
    void the_law_of_albania_has_twenty_working_days_and_at_most_forty() {
        NormPack albania = pack("AL-146-2014");

        assertThat(albania.term("open-period", TODAY)).hasValueSatisfying(term -> {
            assertThat(term.minimum()).contains(new Length(20, DayKind.WORKING_DAYS));
            assertThat(term.basis().article()).contains("15");
            assertThat(term.isVerified()).isTrue();
        });
        assertThat(albania.term("extended-period", TODAY).orElseThrow().maximum())
                .contains(new Length(40, DayKind.WORKING_DAYS));
    }

    @Test
    void reasons_are_asked_for_in_kosovo_for_accepted_and_for_refused_comments() {
        assertThat(pack("XK-GOV-05-2016").outcomes())
                .filteredOn(rule -> rule.justification() == OutcomeRule.Justification.MANDATORY)
                .extracting(OutcomeRule::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.PARTLY_ACCEPTED, Outcome.REJECTED);
    }

    @Test
    void the_annual_report_of_kosovo_has_the_five_items_and_is_due_before_the_end_of_march() {
        AnnualReport report = pack("XK-GOV-05-2016").annualReport();

        assertThat(report.items())
                .extracting(AnnualItem::id)
                .startsWith(
                        "annual-initiated",
                        "annual-consulted",
                        "annual-without",
                        "annual-participation",
                        "annual-comments");
        assertThat(report.due())
                .hasValueSatisfying(due -> assertThat(due.before()).hasToString("--03-31"));
    }

    @Test
    void a_calendar_that_a_pack_names_is_there() {
        assertThat(packs.ids().stream().map(this::pack).flatMap(pack -> pack.time().calendar().stream()))
                .contains("XK", "AL")
                .allSatisfy(place -> assertThat(Calendars.bundled().law(place)).isPresent());
    }

    private Reckoning written(String id, String term, LocalDate from) {
        NormPack pack = pack(id);
        return new LegalTime(Calendars.bundled(), pack.time().calendar().orElseThrow())
                .reckon(
                        from,
                        pack.term(term, from).flatMap(Term::minimum).orElseThrow(),
                        pack.time().convention());
    }

    private Stream<Norm> norms() {
        return packs.ids().stream().map(this::pack).flatMap(pack -> pack.norms().stream());
    }

    private NormPack pack(String id) {
        Optional<NormPack> pack = packs.inForce(id, TODAY);
        return Objects.requireNonNull(pack.orElse(null), id);
    }
}
