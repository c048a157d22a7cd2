package org.arsye.events.erasure;

import java.util.Objects;
import java.util.UUID;

/** Names a content key. It is random, says nothing of what the key opened, and stays when the key is destroyed. */
public record ContentKeyId(UUID value) {
    public ContentKeyId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ContentKeyId of(String written) {
        return new ContentKeyId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
