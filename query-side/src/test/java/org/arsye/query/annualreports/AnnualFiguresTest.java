package org.arsye.query.annualreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.arsye.events.consultation.DocumentType;
import org.arsye.query.given.ReadSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens, the figures of a year are those of a count that knows nothing of tables, and their parts add up. */
class AnnualFiguresTest {

    private static final int[] YEARS = {2025, 2026};
    private static final int EVENTS = 160;

    private final ReadSide side = ReadSide.running();
    private final AnnualReportsQueries reports = side.bean(AnnualReportsQueries.class);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void are_those_of_another_count_now_and_as_of_any_earlier_moment(long seed) {
        String pack = "RANDOM-" + seed;
        RandomYear history = new RandomYear(seed, pack);
        Map<Long, Map<Integer, Map<AnnualFigure, Integer>>> moments = new LinkedHashMap<>();
        Map<Long, Map<Integer, Map<ImportedFigure, Integer>>> brought = new LinkedHashMap<>();
        for (int i = 1; i <= EVENTS; i++) {
            side.pen().at(history.later().minusSeconds(1));
            long position = side.given(history.next());
            if (i % 40 == 0) {
                Map<Integer, Map<AnnualFigure, Integer>> then = new LinkedHashMap<>();
                Map<Integer, Map<ImportedFigure, Integer>> past = new LinkedHashMap<>();
                for (int year : YEARS) {
                    then.put(year, history.counted(year, null, null));
                    past.put(year, history.past.counted(year, null, null));
                }
                moments.put(position, then);
                brought.put(position, past);
            }
        }
        side.now();
        moments.forEach((position, then) -> then.forEach((year, counted) -> assertThat(
                        reports.figures(pack, year, null, position).total().by())
                .as("year %d as of %d", year, position)
                .isEqualTo(counted)));
        brought.forEach((position, then) -> then.forEach((year, counted) -> assertThat(
                        reports.imported(pack, year, null, position).total().by())
                .as("brought over of %d as of %d", year, position)
                .isEqualTo(counted)));
        long now = side.now().position();
        for (int year : YEARS) {
            AnnualFigures figures = reports.figures(pack, year, null, now);
            dividedInAnyWayTheyAddUp(figures);
            history.bodies()
                    .forEach(body -> assertThat(reports.figures(pack, year, body, now)
                                    .total()
                                    .by())
                            .isEqualTo(history.counted(year, body, null)));
            broughtOver(history, pack, year, now);
            for (DocumentType type : DocumentType.values()) {
                assertThat(figures.byType()
                                .getOrDefault(type, AnnualCounts.NONE)
                                .by())
                        .isEqualTo(history.counted(year, null, type));
            }
        }
    }

    /** Counted by themselves, in whatever way they are divided, and in no other figure. */
    private void broughtOver(RandomYear history, String pack, int year, long now) {
        AnnualImports imports = reports.imported(pack, year, null, now);
        ImportedCounts total = imports.total();
        assertThat(total.of(ImportedFigure.CONSULTATIONS)).isPositive();
        assertThat(imports.byBody().values().stream().reduce(ImportedCounts.NONE, ImportedCounts::plus))
                .isEqualTo(total);
        assertThat(imports.byType().values().stream().reduce(ImportedCounts.NONE, ImportedCounts::plus))
                .isEqualTo(total);
        for (DocumentType type : DocumentType.values()) {
            assertThat(imports.byType().getOrDefault(type, ImportedCounts.NONE).by())
                    .isEqualTo(history.past.counted(year, null, type));
        }
        history.bodies().forEach(body -> {
            AnnualImports own = reports.imported(pack, year, body, now);
            assertThat(own.total().by()).isEqualTo(history.past.counted(year, body, null));
            assertThat(own.unruled()).isEqualTo(history.past.unruled(year, body));
        });
        for (ImportedFigure figure : ImportedFigure.values()) {
            assertThat(imports.behind(figure, null, null).stream()
                            .mapToInt(one -> one.figures().of(figure))
                            .sum())
                    .as("what stands behind %s", figure)
                    .isEqualTo(total.of(figure));
        }
    }

    private static void dividedInAnyWayTheyAddUp(AnnualFigures figures) {
        AnnualCounts total = figures.total();
        assertThat(figures.byBody().values().stream().reduce(AnnualCounts.NONE, AnnualCounts::plus))
                .isEqualTo(total);
        assertThat(figures.byType().values().stream().reduce(AnnualCounts.NONE, AnnualCounts::plus))
                .isEqualTo(total);
        for (AnnualFigure figure : AnnualFigure.values()) {
            assertThat(figures.behind(figure, null, null).stream()
                            .mapToInt(draft -> draft.figures().of(figure))
                            .sum())
                    .as("what stands behind %s", figure)
                    .isEqualTo(total.of(figure));
        }
    }

    @Test
    void counts_whose_parts_do_not_add_up_cannot_be_made() {
        Map<AnnualFigure, Integer> by = new EnumMap<>(AnnualFigure.class);
        by.put(AnnualFigure.COMMENTS_RECEIVED, 2);
        by.put(AnnualFigure.COMMENTS_ACCEPTED, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new AnnualCounts(by));
        by.put(AnnualFigure.COMMENTS_WITHDRAWN, 1);
        assertThat(new AnnualCounts(by).of(AnnualFigure.COMMENTS_RECEIVED)).isEqualTo(2);
    }

    @Test
    void counts_of_what_was_brought_over_whose_parts_do_not_add_up_cannot_be_made_either() {
        Map<ImportedFigure, Integer> by = new EnumMap<>(ImportedFigure.class);
        by.put(ImportedFigure.COMMENTS_RECEIVED, 2);
        by.put(ImportedFigure.COMMENTS_NOTED, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportedCounts(by));
        by.put(ImportedFigure.COMMENTS_UNANSWERED, 1);
        assertThat(new ImportedCounts(by).of(ImportedFigure.COMMENTS_RECEIVED)).isEqualTo(2);
        by.put(ImportedFigure.REPORTS_PUBLISHED, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportedCounts(by));
    }

    @Test
    void the_share_on_the_portal_is_scored_along_a_line() {
        assertThat(new AnnualFigures.Portal(0, 0).share()).isNull();
        assertThat(new AnnualFigures.Portal(0, 0).points()).isNull();
        assertThat(new AnnualFigures.Portal(59, 100).points()).isZero();
        assertThat(new AnnualFigures.Portal(80, 100).points()).isEqualTo(5);
        assertThat(new AnnualFigures.Portal(272, 274).points()).isBetween(9.8, 9.82);
        assertThat(new AnnualFigures.Portal(1, 1).points()).isEqualTo(10);
    }
}
