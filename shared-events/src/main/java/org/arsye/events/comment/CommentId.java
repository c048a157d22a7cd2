package org.arsye.events.comment;

import java.util.Objects;
import java.util.UUID;

/** Names one comment; random, never derived from a person. */
public record CommentId(UUID value) {
    public CommentId {
        Objects.requireNonNull(value);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static CommentId of(String written) {
        return new CommentId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
