package org.arsye.events.consultation;

import java.util.Objects;
import java.util.UUID;

/** Names an announced meeting of a consultation. */
public record MeetingId(UUID value) {
    public MeetingId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static MeetingId of(String written) {
        return new MeetingId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
