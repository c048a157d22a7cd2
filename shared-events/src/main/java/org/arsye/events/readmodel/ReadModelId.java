package org.arsye.events.readmodel;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** Names a read model. It follows from what the read model is called, so that everybody finds the same one. */
public record ReadModelId(UUID value) {
    public ReadModelId {
        Objects.requireNonNull(value);
    }

    /** The one of this name: a UUID made of the MD5 of {@code read-model/} and its view. */
    public static ReadModelId of(ReadModelName name) {
        return new ReadModelId(
                UUID.nameUUIDFromBytes(("read-model/" + name.view()).getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ReadModelId of(String written) {
        return new ReadModelId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
