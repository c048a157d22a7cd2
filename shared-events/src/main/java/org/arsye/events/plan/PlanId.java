package org.arsye.events.plan;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.arsye.events.publicbody.PublicBodyId;

/** Names the plan of a public body for a year. It follows from both, so that there is never a second one. */
public record PlanId(UUID value) {
    public PlanId {
        Objects.requireNonNull(value);
    }

    /** The one of this body for this year: a UUID made of the MD5 of {@code plan/}, the body's id and the year. */
    public static PlanId of(PublicBodyId body, int year) {
        return new PlanId(UUID.nameUUIDFromBytes(("plan/" + body + "/" + year).getBytes(StandardCharsets.US_ASCII)));
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
