package org.arsye.norms.time;

/** Whether something lasted as long as it had to. */
public enum Sufficiency {
    LONG_ENOUGH,
    /** Certain: the term is verified, every reading says so, and no calendar is in doubt. */
    TOO_SHORT,
    /** Whatever else. It may warn, and is no breach. */
    NOT_CERTAIN
}
