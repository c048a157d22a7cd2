package org.arsye.events.plan;

import java.util.Objects;
import java.util.UUID;

/** Names one planned draft, in every version of its plan. */
public record PlanItemId(UUID value) {
    public PlanItemId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static PlanItemId of(String written) {
        return new PlanItemId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
