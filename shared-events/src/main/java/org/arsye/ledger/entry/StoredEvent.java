package org.arsye.ledger.entry;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An event as it stands in the store; no class of it is needed.
 *
 * @param position its place in the one order, from 0
 * @param id Axon's event identifier
 * @param type stored payload type
 * @param revision of the payload type
 * @param aggregate whose event it is
 * @param aggregateType of the aggregate
 * @param sequence within the aggregate, from 0
 * @param at when it was recorded
 * @param payload JSON in UTF-8
 * @param metadata JSON in UTF-8
 */
public record StoredEvent(
        long position,
        UUID id,
        String type,
        String revision,
        UUID aggregate,
        String aggregateType,
        long sequence,
        Instant at,
        byte[] payload,
        byte[] metadata) {

    public StoredEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(revision);
        Objects.requireNonNull(aggregate);
        Objects.requireNonNull(aggregateType);
        Objects.requireNonNull(at);
        Objects.requireNonNull(payload);
        Objects.requireNonNull(metadata);
    }
}
