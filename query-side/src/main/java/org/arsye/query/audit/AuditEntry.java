package org.arsye.query.audit;

import java.time.Instant;
import java.util.UUID;
import org.arsye.events.consultation.ConsultationId;

/**
 * One event of the record.
 *
 * @param type its stored name
 * @param aggregateId what it happened to
 * @param consultationId null for an event of no consultation
 * @param actorRole null where the public acted
 * @param actorId names an official, and nothing about the person; null where the public acted
 */
public record AuditEntry(
        long position,
        UUID eventId,
        Instant at,
        String type,
        String aggregateType,
        UUID aggregateId,
        long sequence,
        ConsultationId consultationId,
        String actorRole,
        String actorId) {}
