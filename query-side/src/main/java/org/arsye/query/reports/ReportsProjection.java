package org.arsye.query.reports;

import org.arsye.events.consultation.ReportPublished;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps each published version of a report. */
@Component
@ProcessingGroup(ReportsProjection.NAME)
class ReportsProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "reports";

    private final ReportsTable table;

    ReportsProjection(ReportsTable table) {
        this.table = table;
    }

    @EventHandler
    void on(ReportPublished event, Recorded recorded) {
        table.publish(event, recorded);
    }
}
