package org.arsye.events.erasure;

/** What a hold is for, and with it what it keeps. */
public enum HoldKind {
    /** For legal claims and inquiries: nothing is erased. */
    LEGAL_HOLD,
    /** For archiving in the public interest: what was said is kept, who said it may be erased. */
    ARCHIVING
}
