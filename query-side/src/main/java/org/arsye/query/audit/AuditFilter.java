package org.arsye.query.audit;

import java.time.Instant;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * Which events are asked for; null where it does not matter.
 *
 * @param type stored name of the event
 * @param role lower snake case; public for acts without a recorded actor
 * @param body events of this public body and of its consultations
 * @param from recorded at this moment or later
 * @param to recorded before this moment
 * @param first the lowest position
 * @param last the highest position
 */
public record AuditFilter(
        String type,
        String role,
        PublicBodyId body,
        ConsultationId consultation,
        Instant from,
        Instant to,
        Long first,
        Long last) {

    /** Every event. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null);

    /** Exactly one event. */
    public static AuditFilter at(long position) {
        return new AuditFilter(null, null, null, null, null, null, position, position);
    }
}
