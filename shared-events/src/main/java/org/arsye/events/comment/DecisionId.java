package org.arsye.events.comment;

import java.util.Objects;
import java.util.UUID;

/** Names one decision on a comment, from its draft on. */
public record DecisionId(UUID value) {
    public DecisionId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static DecisionId of(String written) {
        return new DecisionId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
