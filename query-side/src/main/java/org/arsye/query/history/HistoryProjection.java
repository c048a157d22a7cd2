package org.arsye.query.history;

import org.arsye.query.platform.Outline;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Notes each event, whatever its type. */
@Component
@ProcessingGroup(HistoryProjection.NAME)
class HistoryProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "history";

    private final HistoryTable table;

    HistoryProjection(HistoryTable table) {
        this.table = table;
    }

    @EventHandler
    void on(Outline event, Recorded recorded) {
        table.note(event.consultationId(), recorded);
    }
}
