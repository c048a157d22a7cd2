package org.arsye.norms;

/** How a term is known. Only what was read can be verified. */
public enum Confidence {
    /** The words were read in the source named. */
    READ,
    /** Worked out from what was read; the note says from what. */
    COMPUTED,
    /** Commonly held, and read nowhere. */
    GENERAL_KNOWLEDGE,
    /** Two sources say different things; the note gives both. */
    CONFLICTING,
    /** Nobody could say; the value stands in until somebody can. */
    UNKNOWN
}
