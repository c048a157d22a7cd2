package org.arsye.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arsye.query.platform.Filling;
import org.arsye.query.platform.Trouble;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** How the views stand, told to machines. */
class ViewsFiguresTest {

    private static final Trouble TROUBLE = new Trouble(42, UUID.randomUUID(), "ReportPublished", "?", Instant.EPOCH, 3);

    @Test
    void health_is_up_while_every_view_goes() {
        assertThat(new ViewsHealthIndicator(new Watched()).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void health_is_down_while_one_stands_still_and_says_where() {
        var health = new ViewsHealthIndicator(new Watched().stopped(TROUBLE)).health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsEntry("reports", "stands before position 42")
                .hasSize(1);
    }

    @Test
    void each_view_has_its_figures() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Filling filling =
                new Filling(2, 49, 10, Duration.ofSeconds(5), Filling.Phase.FILLING, List.of(), -1, Instant.EPOCH);
        new ViewsMetrics(new Watched().stopped(TROUBLE).filling(filling)).bindTo(registry);

        assertThat(figure(registry, "position", "reports")).isEqualTo(41);
        assertThat(figure(registry, "behind", "reports")).isEqualTo(58);
        assertThat(figure(registry, "stopped", "reports")).isEqualTo(1);
        assertThat(figure(registry, "filled", "reports")).isEqualTo(0.5);
        assertThat(figure(registry, "stopped", "comments")).isZero();
        assertThat(figure(registry, "filled", "comments")).isEqualTo(1);
        assertThat(figure(registry, "position", "documents")).isNaN();
    }

    private static double figure(SimpleMeterRegistry registry, String name, String view) {
        return registry.get("arsye.view." + name).tag("view", view).gauge().value();
    }
}
