package org.arsye.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arsye.story.year.Comparison;
import org.arsye.story.year.RawEvents;
import org.arsye.story.year.SimulatedTime;
import org.arsye.story.year.SimulatedYear;
import org.arsye.story.year.Stage;
import org.arsye.story.year.Step;
import org.arsye.story.year.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of twelve bodies, all of it synthetic ({@code -Darsye.test.consultations=275} is the size of 2019), played through the commands of the product; then every
 * figure that the product tells, now and as of three earlier moments, against a count over the raw events.
 */
class SimulatedYearIT {

    private static final long SEED = 2019;
    private static final int CONSULTATIONS = Integer.getInteger("arsye.test.consultations", 40);

    @TempDir
    Path folder;

    @Test
    void every_figure_of_a_year_is_what_the_raw_events_add_up_to() throws Exception {
        var year = SimulatedYear.of(SEED, CONSULTATIONS);
        var time = SimulatedTime.at(
                folder.resolve("clock"), year.steps().getFirst().at().minusSeconds(3600));
        try (var arsye = Arsye.inAnotherTime(folder, folder.resolve("clock"))) {
            arsye.start();
            var stage = new Stage(arsye, time);
            var moments = played(year, stage);
            try (var raw = RawEvents.of(arsye)) {
                what_was_played_is_in_the_record(year, raw);
                moments.add(raw.last());
                var comparison = new Comparison();
                var told = new Told(arsye, raw, comparison);
                for (long moment : moments) {
                    told.compare(moment);
                }
                assertThat(told.compareTheReportsOfTheYear()).isEqualTo(3);
                assertThat(comparison.differences()).isEmpty();
                System.out.println("Arsye: compared as of " + moments + ": " + comparison.compared());
            }
        }
    }

    /** @return the position after each quarter that ends within the year */
    private static List<Long> played(SimulatedYear year, Stage stage) throws Exception {
        var begun = System.nanoTime();
        var moments = new ArrayList<Long>();
        var left = year.steps();
        for (var end : List.of(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 6, 30), LocalDate.of(2024, 12, 31))) {
            var until = end.atTime(LocalTime.MAX)
                    .atZone(ZoneId.of("Europe/Belgrade"))
                    .toInstant();
            stage.play(left.stream().filter(step -> step.at().isBefore(until)).toList());
            left = left.stream().filter(step -> !step.at().isBefore(until)).toList();
            moments.add(stage.position());
        }
        stage.play(left);
        System.out.printf(
                "Arsye: a year of %d steps played in %.1f s%n", year.steps().size(), (System.nanoTime() - begun) / 1e9);
        return moments;
    }

    /** Each step left its event; only the ends of periods are recorded by themselves. */
    private static void what_was_played_is_in_the_record(SimulatedYear year, RawEvents raw) throws Exception {
        Map<String, Long> played = year.steps().stream()
                .filter(step -> step.yields() != null && !step.yields().equals("ConsultationClosed"))
                .collect(Collectors.groupingBy(Step::yields, Collectors.counting()));
        var recorded = raw.types(raw.last());
        assertThat(recorded)
                .allSatisfy((type, count) -> assertThat(played.getOrDefault(type, (long) count))
                        .as(type)
                        .isEqualTo((long) count));
        assertThat(recorded.keySet()).containsAll(played.keySet());
        System.out.println("Arsye: in the record: " + recorded);
    }
}
