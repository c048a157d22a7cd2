package org.arsye.query.compliance;

import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPacks;
import org.arsye.query.platform.Moment;
import org.springframework.stereotype.Component;

/** What comes with the program, at every moment. */
@Component
class BundledNorms implements NormsAtHand {

    private final NormPacks packs = NormPacks.bundled();
    private final Calendars calendars = Calendars.bundled();

    @Override
    public NormPacks packs(Moment moment) {
        return packs;
    }

    @Override
    public Calendars calendars(Moment moment) {
        return calendars;
    }
}
