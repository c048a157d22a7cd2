package org.arsye.query.site.page;

import java.util.List;

/**
 * How the public was and will be consulted, beside the comments.
 *
 * @param expected when it is to open, as a prior notice said; null where none said so, or it has opened
 * @param meetings those that were announced
 */
public record Gathering(Said expected, List<Invitation> meetings, List<Way> ways) {

    /** Nothing but comments. */
    public static final Gathering NONE = new Gathering(null, List.of(), List.of());

    /** Whether there is anything to show of meetings and other ways. */
    public boolean any() {
        return !meetings.isEmpty() || !ways.isEmpty();
    }
}
