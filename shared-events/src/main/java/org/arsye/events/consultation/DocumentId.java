package org.arsye.events.consultation;

import java.util.Objects;
import java.util.UUID;

/** Names a document of a consultation through all its versions. */
public record DocumentId(UUID value) {
    public DocumentId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static DocumentId of(String written) {
        return new DocumentId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
