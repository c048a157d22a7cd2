package org.arsye.events.comment;

import java.util.Objects;
import java.util.UUID;

/** Names one bulk hand-in of comments that were received elsewhere. */
public record HandInId(UUID value) {
    public HandInId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static HandInId of(String written) {
        return new HandInId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
