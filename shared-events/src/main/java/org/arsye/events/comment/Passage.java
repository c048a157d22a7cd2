package org.arsye.events.comment;

/**
 * A part of a comment that is kept from the public; what stands there is told nowhere.
 *
 * @param of which of its texts
 * @param from the first character that is kept, counted from 0 in Unicode code points
 * @param to the first one after it that is shown again
 */
public record Passage(Of of, int from, int to) {

    /** The texts of a comment. */
    public enum Of {
        TEXT,
        PROPOSED_WORDING
    }
}
