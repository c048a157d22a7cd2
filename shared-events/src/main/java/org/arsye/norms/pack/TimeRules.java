package org.arsye.norms.pack;

import java.time.ZoneId;
import java.util.Optional;
import org.arsye.norms.time.Convention;
import org.arsye.norms.time.CutOff;

/**
 * How time is counted.
 *
 * @param zone in which the days begin and end; absent where it is the body's
 * @param calendar the place whose holidays are kept, XK; absent where it is the body's
 */
public record TimeRules(
        Optional<ZoneId> zone, Optional<String> calendar, Counting firstDay, LastDayRule lastDay, CutOffRule cutOff) {

    /** What binds: an answer that is not verified rules no other out. */
    public Convention convention() {
        return new Convention(
                firstDay.value().filter(value -> firstDay.isVerified()),
                lastDay.value().filter(value -> lastDay.isVerified()));
    }

    /** @param zoneOfBody holds where the pack names none */
    public CutOff cutOff(ZoneId zoneOfBody) {
        return new CutOff(cutOff.value(), zone.orElse(zoneOfBody));
    }
}
