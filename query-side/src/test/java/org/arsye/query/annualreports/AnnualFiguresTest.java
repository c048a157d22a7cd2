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
        for (int i = 1; i <= EVENTS; i++) {
            side.pen().at(history.later().minusSeconds(1));
            long position = side.given(history.next());
            if (i % 40 == 0) {
                Map<Integer, Map<AnnualFigure, Integer>> then = new LinkedHashMap<>();
                for (int year : YEARS) {
                    then.put(year, history.counted(year, null, null));
                }
                moments.put(position, then);
            }
        }
        side.now();
        moments.forEach((position, then) -> then.forEach((year, counted) -> assertThat(
                        reports.figures(pack, year, null, position).total().by())
                .as("year %d as of %d", year, position)
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
            for (DocumentType type : DocumentType.values()) {
                assertThat(figures.byType()
                                .getOrDefault(type, AnnualCounts.NONE)
                                .by())
                        .isEqualTo(history.counted(year, null, type));
            }
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
    void the_share_on_the_portal_is_scored_along_a_line() {
        assertThat(new AnnualFigures.Portal(0, 0).share()).isNull();
        assertThat(new AnnualFigures.Portal(0, 0).points()).isNull();
        assertThat(new AnnualFigures.Portal(59, 100).points()).isZero();
        assertThat(new AnnualFigures.Portal(80, 100).points()).isEqualTo(5);
        assertThat(new AnnualFigures.Portal(272, 274).points()).isBetween(9.8, 9.82);
        assertThat(new AnnualFigures.Portal(1, 1).points()).isEqualTo(10);
    }
}
