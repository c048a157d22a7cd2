package org.arsye.query.operations;

import java.time.Instant;

/**
 * An order about a view.
 *
 * @param position where it stands in the record
 * @param skipped the position passed over; null for any other order
 * @param reason empty if it was erased
 * @param actorId names the account or the official, and nothing about the person
 */
public record OrderEntry(
        long position,
        Instant at,
        String view,
        OrderKind kind,
        Long skipped,
        String reason,
        String actorRole,
        String actorId,
        OrderOutcome outcome) {}
