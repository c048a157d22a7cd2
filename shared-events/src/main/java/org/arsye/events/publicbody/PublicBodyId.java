package org.arsye.events.publicbody;

import java.util.Objects;
import java.util.UUID;

/** Names a public body: a ministry, an agency, a municipality, an office. */
public record PublicBodyId(UUID value) {
    public PublicBodyId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static PublicBodyId of(String written) {
        return new PublicBodyId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
