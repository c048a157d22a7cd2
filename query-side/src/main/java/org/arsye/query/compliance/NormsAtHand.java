package org.arsye.query.compliance;

import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPacks;
import org.arsye.query.platform.Moment;

/** The packs and calendars that were known at a moment. */
public interface NormsAtHand {

    NormPacks packs(Moment moment);

    Calendars calendars(Moment moment);
}
