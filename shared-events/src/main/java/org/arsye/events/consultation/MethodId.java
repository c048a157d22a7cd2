package org.arsye.events.consultation;

import java.util.Objects;
import java.util.UUID;

/** Names a way in which the public was consulted, through all corrections of it. */
public record MethodId(UUID value) {
    public MethodId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static MethodId of(String written) {
        return new MethodId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
