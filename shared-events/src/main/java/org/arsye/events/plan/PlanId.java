package org.arsye.events.plan;

import java.util.Objects;
import java.util.UUID;

/** Names the plan of a public body for a year. */
public record PlanId(UUID value) {
    public PlanId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static PlanId of(String written) {
        return new PlanId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
