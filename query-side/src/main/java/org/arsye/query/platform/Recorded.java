package org.arsye.query.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * Where and when an event was recorded. A projection's handler takes it as a parameter beside the event.
 *
 * @param position its place in the record
 * @param sequence its place among the events of its aggregate; sealed fields open only with it
 * @param at when, UTC
 * @param actorRole null where the public acted; so is actorId
 */
public record Recorded(
        long position,
        UUID eventId,
        Instant at,
        String type,
        String aggregateType,
        UUID aggregateId,
        long sequence,
        String actorRole,
        String actorId) {}
