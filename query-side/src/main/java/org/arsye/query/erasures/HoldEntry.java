package org.arsye.query.erasures;

import java.time.Instant;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.arsye.events.erasure.OfficerId;

/**
 * A hold that keeps the contributions to a consultation from being erased.
 *
 * @param position where it was placed; lists are ordered by it
 * @param reason empty where it was erased
 * @param liftedAt null while it stands; so are liftedBy and lifting, the reason for lifting it
 */
public record HoldEntry(
        HoldId id,
        long position,
        ConsultationId consultationId,
        HoldKind kind,
        OfficerId placedBy,
        Instant placedAt,
        String reason,
        OfficerId liftedBy,
        Instant liftedAt,
        String lifting) {

    public boolean stands() {
        return liftedAt == null;
    }
}
