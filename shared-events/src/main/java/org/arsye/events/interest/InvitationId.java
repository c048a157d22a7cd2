package org.arsye.events.interest;

import java.util.Objects;
import java.util.UUID;

/** Names one invitation: a second one with the same name is never issued. */
public record InvitationId(UUID value) {
    public InvitationId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static InvitationId of(String written) {
        return new InvitationId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
