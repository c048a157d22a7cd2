package org.arsye.command.platform.store;

import java.time.Instant;
import java.util.UUID;

/** One event as it will stand in the table, but for its position. */
record EventRow(
        UUID eventId,
        UUID aggregateId,
        String aggregateType,
        long sequence,
        String type,
        String revision,
        Instant at,
        byte[] payload,
        byte[] metadata) {}
