package org.arsye.query.consultations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions to the register of consultations. Each may wait for the database: ask on a virtual thread. */
@Component
public class ConsultationsQueries {

    /** Newest first; those in preparation only for whoever may see them. */
    public Page<ConsultationEntry> list(ConsultationsFilter filter, Paging paging, Moment moment) {
        return new Page<>(List.of(), null);
    }

    /** Empty also where it is in preparation and the reader may not see it. */
    public Optional<ConsultationEntry> one(ConsultationId id, Moment moment) {
        return Optional.empty();
    }

    /** What was done to it, oldest first. The caller has checked with {@link #one} that the reader may see it. */
    public List<ConsultationAct> acts(ConsultationId id, Moment moment) {
        return List.of();
    }

    /** How many there are in each standing, for this reader; none left out. */
    public Map<Standing, Integer> counts(Moment moment) {
        return Map.of();
    }
}
