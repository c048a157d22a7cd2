package org.arsye.query.comments;

/** Why a comment's text is there, or why not. */
public enum TextState {
    SHOWN,
    /** Its author did not want it published. */
    UNPUBLISHED,
    /** Its author took it back. */
    WITHDRAWN,
    /** Its key was destroyed. */
    ERASED
}
