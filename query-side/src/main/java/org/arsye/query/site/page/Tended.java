package org.arsye.query.site.page;

import java.time.ZoneId;
import org.arsye.query.platform.Filling;
import org.arsye.query.platform.ReadModelStatus;

/**
 * A view as those see it who look after it.
 *
 * @param percent of the record that the filling has taken in; 0 where nothing is being filled
 * @param left how long the filling still takes, in words; null where nothing is being filled
 * @param zone in which times are told
 */
public record Tended(ReadModelStatus status, int percent, String left, ZoneId zone) {

    /** Its name in addresses. */
    public String name() {
        return status.view();
    }

    /** The one word for how it is: stopped, waiting, filling, behind, current. */
    public String state() {
        if (status.state() == ReadModelStatus.State.STOPPED) {
            return "stopped";
        }
        if (waits()) {
            return "waiting";
        }
        return status.filling() != null ? "filling" : status.behind() > 0 ? "behind" : "current";
    }

    /** Whether somebody has to say which generation shall serve. */
    public boolean waits() {
        return status.filling() != null && status.filling().phase() == Filling.Phase.WAITING;
    }

    /** Whether its filling goes on by itself. */
    public boolean moves() {
        return status.filling() != null && !waits();
    }

    /** Events a second of its filling. */
    public long rate() {
        return status.filling() == null ? 0 : Math.round(status.filling().eventsPerSecond());
    }
}
