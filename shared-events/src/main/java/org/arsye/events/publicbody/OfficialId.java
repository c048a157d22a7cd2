package org.arsye.events.publicbody;

import java.util.Objects;
import java.util.UUID;

/** Names an official, and nothing about the person. */
public record OfficialId(UUID value) {
    public OfficialId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static OfficialId of(String written) {
        return new OfficialId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
