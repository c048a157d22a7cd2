package org.arsye.events.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** Names a ledger. It follows from the ledger's origin, so that everybody finds the same one. */
public record LedgerId(UUID value) {
    public LedgerId {
        Objects.requireNonNull(value);
    }

    /** The one of this origin: a UUID made of the MD5 of {@code ledger/} and the origin. */
    public static LedgerId ofOrigin(String origin) {
        return new LedgerId(UUID.nameUUIDFromBytes(("ledger/" + origin).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static LedgerId of(String written) {
        return new LedgerId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
