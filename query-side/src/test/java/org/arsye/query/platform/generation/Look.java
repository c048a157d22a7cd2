package org.arsye.query.platform.generation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Predicate;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.ReadModelStatus;
import org.arsye.query.platform.ReadModels;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** How one view stands, as a side says it. */
record Look(ApplicationContext side, String view) {

    ReadModelStatus now() {
        return side.getBean(ReadModels.class).all().stream()
                .filter(status -> status.view().equals(view))
                .findFirst()
                .orElseThrow();
    }

    ReadModelStatus until(Predicate<ReadModelStatus> so) {
        return await(view)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(this::now, so);
    }

    /** What was written before this position is in view, and nothing is filled beside it. */
    void settled(long position) {
        until(status -> status.position() >= position && status.filling() == null);
    }

    static void seen(ApplicationContext side, long position) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> side.getBean(Positions.class).reached() >= position);
    }

    ReadModels orders() {
        return side.getBean(ReadModels.class);
    }
}
