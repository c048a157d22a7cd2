package org.arsye.events.erasure;

import java.util.Objects;
import java.util.UUID;

/** Names a request to erase what is held about a person. */
public record ErasureId(UUID value) {
    public ErasureId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ErasureId of(String written) {
        return new ErasureId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
