package org.arsye.command.norm;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.arsye.events.norm.HolidayCalendarPublished;
import org.arsye.events.norm.NormEvent;
import org.arsye.events.norm.NormPackPublished;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * What the rules remember of a pack, or of the holidays of a place and year.
 *
 * @param versions digest of the file of each version
 * @param latest the highest of them; 0 before the first
 * @param begins the first day of the latest; null for a calendar
 * @param owner whose own rules they are; null where they hold for all
 */
record NormState(Map<Integer, String> versions, int latest, LocalDate begins, PublicBodyId owner) {

    static final NormState UNPUBLISHED = new NormState(Map.of(), 0, null, null);

    NormState after(NormEvent event) {
        return switch (event) {
            case NormPackPublished pack ->
                new NormState(
                        with(pack.version(), pack.sha256()), pack.version(), pack.inForceFrom(), pack.publicBodyId());
            case HolidayCalendarPublished calendar ->
                new NormState(with(calendar.version(), calendar.sha256()), calendar.version(), null, null);
        };
    }

    boolean isPublished() {
        return latest > 0;
    }

    private Map<Integer, String> with(int version, String sha256) {
        Map<Integer, String> more = new TreeMap<>(versions);
        more.put(version, sha256);
        return Map.copyOf(more);
    }
}
