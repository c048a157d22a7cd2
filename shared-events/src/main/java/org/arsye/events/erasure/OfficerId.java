package org.arsye.events.erasure;

import java.util.Objects;
import java.util.UUID;

/** Names a data protection officer, and nothing about the person. */
public record OfficerId(UUID value) {
    public OfficerId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static OfficerId of(String written) {
        return new OfficerId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
