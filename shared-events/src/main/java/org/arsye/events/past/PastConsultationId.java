package org.arsye.events.past;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.arsye.events.publicbody.PublicBodyId;

/** Names a consultation of the past. It follows from whose it was and its reference, so that none is there twice. */
public record PastConsultationId(UUID value) {
    public PastConsultationId {
        Objects.requireNonNull(value);
    }

    /** The one of this body under this reference: a UUID made of the MD5 of {@code past-consultation/}, body and reference. */
    public static PastConsultationId of(PublicBodyId body, String reference) {
        String named = "past-consultation/%s/%s".formatted(body, reference);
        return new PastConsultationId(UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static PastConsultationId of(String written) {
        return new PastConsultationId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
