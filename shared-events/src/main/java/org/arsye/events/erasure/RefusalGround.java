package org.arsye.events.erasure;

/** Why a request for erasure is refused; whoever asked may contest it. */
public enum RefusalGround {
    /** It is needed for a legal claim or an inquiry that is under way. */
    LEGAL_HOLD,
    /** The text is kept in the public interest; the name alone can be erased. */
    ARCHIVING,
    /** Nobody has shown that it is theirs. */
    NOT_SHOWN_TO_BE_THEIRS,
    /** There is nothing of a person in it. */
    NOTHING_PERSONAL
}
