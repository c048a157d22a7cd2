package org.arsye.events.comment;

/** How a comment reached the body. */
public enum Channel {
    /** Typed here by its author. */
    PLATFORM,
    E_MAIL,
    POST,
    MEETING,
    OTHER_PLATFORM
}
