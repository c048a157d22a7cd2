package org.arsye.query.publicbodies;

import java.time.Instant;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.query.platform.SealedField;

/** A holding as it is kept, its reasons still sealed. */
record HoldingRow(
        OfficialId official,
        Role role,
        OfficialId inPlaceOf,
        Instant from,
        Instant until,
        String grantedBy,
        SealedField<String> reason,
        Instant endedAt,
        String endedBy,
        SealedField<String> endReason,
        long position) {

    /** By its own dates; whether what was delegated is still held by whoever delegated it is asked apart. */
    boolean runsAt(Instant moment) {
        return endedAt == null && !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
