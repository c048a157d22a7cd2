package org.arsye.query.reports;

import java.util.List;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Moment;
import org.springframework.stereotype.Component;

/** Questions about reports. Each may wait for the database: ask on a virtual thread. */
@Component
public class ReportsQueries {

    /** All versions, newest first. */
    public List<ReportEntry> versions(ConsultationId consultation, Moment moment) {
        return List.of();
    }

    /** The version that holds. */
    public Optional<ReportEntry> current(ConsultationId consultation, Moment moment) {
        return versions(consultation, moment).stream().findFirst();
    }
}
