package org.arsye.query.norms;

import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.StandardBreached;
import org.arsye.events.norm.HolidayCalendarPublished;
import org.arsye.events.norm.NormPackPublished;
import org.arsye.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps what was published of norms, and what was said of consultations by them. */
@Component
@ProcessingGroup(NormsProjection.NAME)
class NormsProjection {

    /** Stored with the tracking token: renaming it starts a replay. */
    static final String NAME = "norms";

    private final PublishedNormsTable published;
    private final StandardsTable standards;

    NormsProjection(PublishedNormsTable published, StandardsTable standards) {
        this.published = published;
        this.standards = standards;
    }

    @EventHandler
    void on(NormPackPublished event, Recorded recorded) {
        published.publish(event, recorded);
    }

    @EventHandler
    void on(HolidayCalendarPublished event, Recorded recorded) {
        published.publish(event, recorded);
    }

    @EventHandler
    void on(NormPackBound event, Recorded recorded) {
        standards.bind(event, recorded);
    }

    @EventHandler
    void on(StandardBreached event, Recorded recorded) {
        standards.breach(event, recorded);
    }

    @EventHandler
    void on(BreachExplained event, Recorded recorded) {
        standards.explain(event, recorded);
    }

    @EventHandler
    void on(ReminderIssued event, Recorded recorded) {
        standards.remind(event, recorded);
    }
}
