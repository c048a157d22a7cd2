package org.arsye.query.comments;

/** What a comment is counted as: exactly one of these at any moment. */
public enum Answer {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED,
    NOTED,
    OUT_OF_SCOPE,
    /** Received, not withdrawn, and without a published decision. */
    UNANSWERED,
    /** Taken back by its author, whatever was decided. */
    WITHDRAWN
}
