package org.arsye.query.operations;

/** What came of an order. */
public enum OrderOutcome {
    /** It was handed on; what it leads to takes its time. */
    DONE,
    /** Nothing stood still, or nothing waited, or only what was begun after the order. */
    NOTHING_TO_DO,
    /** The log of this side says why. */
    FAILED
}
