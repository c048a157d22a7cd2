package org.arsye.events.interest;

import java.util.Objects;
import java.util.UUID;

/** Names one expression of interest; random, never derived from a person. */
public record InterestId(UUID value) {
    public InterestId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static InterestId of(String written) {
        return new InterestId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
