package org.arsye.events.past;

import java.util.Objects;
import java.util.UUID;

/** Names one file of past consultations that a body handed in. */
public record ImportId(UUID value) {
    public ImportId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ImportId of(String written) {
        return new ImportId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
