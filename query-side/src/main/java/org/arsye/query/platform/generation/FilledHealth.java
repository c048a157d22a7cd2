package org.arsye.query.platform.generation;

import org.arsye.query.platform.Progress;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether every view of this release has been filled once, so that there is something to read. */
@Component("filled")
class FilledHealth implements HealthIndicator {

    private final Progress progress;

    FilledHealth(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Health health() {
        int ready = progress.ready();
        return (ready == Progress.ALL ? Health.up() : Health.outOfService())
                .withDetail("percent", ready)
                .build();
    }
}
