package org.arsye.events.erasure;

import java.util.Objects;
import java.util.UUID;

/** Names a hold that keeps the contributions to a consultation from being erased. */
public record HoldId(UUID value) {
    public HoldId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static HoldId of(String written) {
        return new HoldId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
