package org.arsye.query.history;

import java.util.List;
import java.util.UUID;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/**
 * Questions about what happened. The caller has checked that the reader may see the consultation. Each may wait for the
 * database: ask on a virtual thread.
 */
@Component
public class HistoryQueries {

    /** All events of a consultation and of its comments, oldest first. */
    public Page<HistoryEntry> ofConsultation(ConsultationId consultation, Paging paging, Moment moment) {
        return new Page<>(List.of(), null);
    }

    /** All events of one consultation, comment or public body itself, oldest first. */
    public List<HistoryEntry> of(UUID aggregate, Moment moment) {
        return List.of();
    }
}
