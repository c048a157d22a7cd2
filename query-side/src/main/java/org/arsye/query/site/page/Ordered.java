package org.arsye.query.site.page;

import java.time.Instant;
import java.time.ZoneId;

/**
 * An order about a view.
 *
 * @param view its name in addresses
 * @param event the name under which it is recorded
 * @param skipped the position passed over; null for any other order
 * @param reason null if it was erased
 * @param outcome done, nothing_to_do, failed
 */
public record Ordered(
        long position,
        Instant at,
        ZoneId zone,
        String view,
        String event,
        Long skipped,
        String reason,
        String actorRole,
        String actorId,
        String outcome) {}
