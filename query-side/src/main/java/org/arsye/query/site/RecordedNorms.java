package org.arsye.query.site;

import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPacks;
import org.arsye.query.compliance.NormsAtHand;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.platform.Moment;
import org.springframework.stereotype.Component;

/** What the record holds of norms, for those who judge by them. */
@Component
class RecordedNorms implements NormsAtHand {

    private final NormsQueries norms;

    RecordedNorms(NormsQueries norms) {
        this.norms = norms;
    }

    @Override
    public NormPacks packs(Moment moment) {
        return norms.packs(moment);
    }

    @Override
    public Calendars calendars(Moment moment) {
        return norms.calendars(moment);
    }
}
