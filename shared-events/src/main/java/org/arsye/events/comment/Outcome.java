package org.arsye.events.comment;

/** How a body answers a comment. */
public enum Outcome {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED,
    NOTED,
    OUT_OF_SCOPE
}
