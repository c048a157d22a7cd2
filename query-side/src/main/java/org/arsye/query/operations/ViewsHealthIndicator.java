package org.arsye.query.operations;

import java.util.List;
import org.arsye.query.platform.ReadModelStatus;
import org.arsye.query.platform.ReadModels;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The component {@code views} of the health: down while a view stands still. What serves goes on serving, so this says
 * nothing of whether the process lives or is ready.
 */
@Component
class ViewsHealthIndicator implements HealthIndicator {

    private final ReadModels models;

    ViewsHealthIndicator(ReadModels models) {
        this.models = models;
    }

    @Override
    public Health health() {
        List<ReadModelStatus> stopped = models.all().stream()
                .filter(view -> view.state() == ReadModelStatus.State.STOPPED)
                .toList();
        Health.Builder health = stopped.isEmpty() ? Health.up() : Health.down();
        stopped.forEach(view -> health.withDetail(
                view.view(), "stands before position " + view.trouble().position()));
        return health.build();
    }
}
