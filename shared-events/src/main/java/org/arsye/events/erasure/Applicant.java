package org.arsye.events.erasure;

/** On whose word an erasure is asked for. */
public enum Applicant {
    /** Whoever holds the number of the contribution and its secret. */
    AUTHOR,
    /** A data protection officer, to whom the person turned or who found it necessary. */
    OFFICER
}
