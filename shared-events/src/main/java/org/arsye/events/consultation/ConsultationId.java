package org.arsye.events.consultation;

import java.util.Objects;
import java.util.UUID;

/** Names one consultation, whatever number its draft act carries. */
public record ConsultationId(UUID value) {
    public ConsultationId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ConsultationId of(String written) {
        return new ConsultationId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
