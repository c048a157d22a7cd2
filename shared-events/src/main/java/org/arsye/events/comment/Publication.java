package org.arsye.events.comment;

/** What the contributor lets others read. */
public enum Publication {
    /** Text and name. */
    NAMED,
    /** The text without the name. */
    ANONYMOUS,
    /** Neither; the comment is counted and answered. */
    UNPUBLISHED
}
