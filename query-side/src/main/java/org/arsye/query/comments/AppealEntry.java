package org.arsye.query.comments;

import java.time.Instant;

/**
 * An author's appeal, as its author and moderators of the body read it.
 *
 * @param words why; empty where they were erased
 * @param answer why it was decided so; null while it is open
 * @param decidedAt null while it is open
 */
public record AppealEntry(Stage stage, String words, Instant appealedAt, String answer, Instant decidedAt) {

    /** What became of it. */
    public enum Stage {
        OPEN,
        GRANTED,
        REFUSED
    }
}
