package org.arsye.events.erasure;

import java.util.Objects;
import java.util.UUID;

/** Names something that a person handed in: the aggregate that its events are of, a comment or an expression of
 * interest. */
public record ContributionId(UUID value) {
    public ContributionId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ContributionId of(String written) {
        return new ContributionId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
