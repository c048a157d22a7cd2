package org.arsye.query.comments;

/** Why a comment's text is there, or why not. */
public enum TextState {
    SHOWN,
    /** Its author did not want it published. */
    UNPUBLISHED,
    /** Its author took it back. */
    WITHDRAWN,
    /** Its key was destroyed. */
    ERASED,
    /** A moderator keeps it from the public. */
    HIDDEN,
    /** It is there but for passages that a moderator keeps from the public. */
    REDACTED;

    /** Whether there are words to show. */
    public boolean isShown() {
        return this == SHOWN || this == REDACTED;
    }
}
