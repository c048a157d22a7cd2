package org.arsye.story.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The year that is played is one that could have been, and the same each time. */
class SimulatedYearTest {

    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9.]+)}");

    @Test
    void the_same_seed_gives_the_same_year_and_another_seed_another() {
        assertThat(SimulatedYear.of(7, 60)).isEqualTo(SimulatedYear.of(7, 60));
        assertThat(SimulatedYear.of(8, 60).steps())
                .isNotEqualTo(SimulatedYear.of(7, 60).steps());
    }

    @Test
    void drafts_are_of_the_types_of_2019_in_its_proportions() {
        var opened = all(2019, "ConsultationOpened").stream().map(Step::chain).collect(Collectors.toSet());
        var types = all(2019, "ConsultationDrafted").stream()
                .filter(step -> opened.contains(step.chain()))
                .collect(Collectors.groupingBy(
                        step -> step.body().get("documentType").toString(), TreeMap::new, Collectors.counting()));
        assertThat(types)
                .isEqualTo(Map.of(
                        "administrative_instruction", 127L,
                        "draft_regulation", 76L,
                        "draft_law", 31L,
                        "concept_document", 15L,
                        "other", 8L,
                        "action_plan", 7L,
                        "strategy", 6L,
                        "programme", 5L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2019})
    void most_drafts_hear_nothing_some_a_few_and_one_or_two_very_many(long seed) {
        var loudest = all(seed, "CommentSubmitted").stream()
                .collect(Collectors.groupingBy(Step::path, Collectors.counting()))
                .values()
                .stream()
                .sorted()
                .toList();
        assertThat(loudest).hasSizeBetween(90, 160);
        assertThat(loudest.get(loudest.size() / 2)).isBetween(2L, 8L);
        assertThat(loudest.getLast()).isGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2019})
    void what_goes_wrong_in_a_real_year_goes_wrong(long seed) {
        assertThat(all(seed, "ReportPublished").stream().map(Step::chain).distinct())
                .hasSizeBetween(190, 260);
        assertThat(all(seed, "OutcomeRecorded"))
                .anyMatch(step ->
                        "adopted_without_consultation".equals(step.body().get("outcome")));
        assertThat(all(seed, "DecisionPublished").size())
                .isLessThan(all(seed, "CommentSubmitted").size());
        assertThat(SimulatedYear.of(seed, 275).steps()).anyMatch(step -> step.status() == 409);
    }

    /** Otherwise it could not be played: what is named was made before, at an earlier moment or in the same chain. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2019})
    void nothing_is_named_before_it_is_made(long seed) {
        var made = new HashSet<String>();
        var moments = SimulatedYear.of(seed, 275).steps().stream()
                .collect(Collectors.groupingBy(Step::at, TreeMap::new, Collectors.toList()));
        for (var moment : moments.values()) {
            var now = new ArrayList<String>();
            for (var chain :
                    moment.stream().collect(Collectors.groupingBy(Step::chain)).values()) {
                var here = new HashSet<String>();
                for (var step : chain) {
                    assertThat(names(step))
                            .allMatch(name -> made.contains(name) || here.contains(name), "is made already");
                    if (step.makes() != null) {
                        here.addAll(List.of(step.makes(), step.makes() + ".secret"));
                    }
                }
                now.addAll(here);
            }
            made.addAll(now);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2019})
    void nothing_happens_to_a_consultation_that_was_cancelled(long seed) {
        var cancelled = new HashSet<String>();
        for (var step : SimulatedYear.of(seed, 275).steps()) {
            assertThat(cancelled).doesNotContain(step.chain());
            if ("ConsultationCancelled".equals(step.yields())) {
                cancelled.add(step.chain());
            }
        }
        assertThat(cancelled).isNotEmpty();
    }

    @Test
    void every_text_calls_itself_synthetic_or_invented() {
        for (var step : SimulatedYear.of(2019, 275).steps()) {
            assertThat(texts(step.body()))
                    .allMatch(text -> text.matches(
                                    "(?is).*(s[iy]nth?eti|shpikur|izmišljen|invented).*|(Neni|Član|Article) [0-9]+")
                            || text.equals(Stage.PASSWORD));
        }
    }

    private static List<Step> all(long seed, String yields) {
        return SimulatedYear.of(seed, 275).steps().stream()
                .filter(step -> yields.equals(step.yields()))
                .toList();
    }

    private static List<String> names(Step step) {
        return NAME.matcher(step.path() + step.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What somebody reads: everything of several words. */
    private static List<String> texts(Object value) {
        return (switch (value) {
                    case Map<?, ?> map -> map.values().stream();
                    case Collection<?> list -> list.stream();
                    default -> Stream.of();
                })
                .flatMap(part -> part instanceof String text
                        ? Stream.of(text).filter(it -> it.contains(" "))
                        : texts(part).stream())
                .toList();
    }
}
