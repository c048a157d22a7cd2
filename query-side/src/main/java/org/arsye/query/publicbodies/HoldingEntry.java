package org.arsye.query.publicbodies;

import java.time.Instant;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;

/**
 * One time during which an official held a role at a body, as the record tells it.
 *
 * @param name of the official; empty if erased
 * @param holds whether they may act in it at the moment asked for
 * @param inPlaceOf the official who delegated it; null where it was granted
 * @param from from then on
 * @param until what was said of its end when it began; null where nothing was
 * @param grantedBy the account or official who granted or delegated it; null where the record does not say
 * @param reason null where none was given, as with an appointment; empty if erased
 * @param endedAt when an event ended it; null where none did
 * @param endReason null where none was given; empty if erased
 * @param position of the event it began with
 */
public record HoldingEntry(
        OfficialId officialId,
        String name,
        Role role,
        boolean holds,
        OfficialId inPlaceOf,
        Instant from,
        Instant until,
        String grantedBy,
        String reason,
        Instant endedAt,
        String endedBy,
        String endReason,
        long position) {}
