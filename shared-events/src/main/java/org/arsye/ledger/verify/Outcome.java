package org.arsye.ledger.verify;

/** How a check went, from good to bad. */
public enum Outcome {
    /** It was looked at, and is as it must be. */
    HOLDS,
    /** It could not be looked at, because of something else, or nobody vouches for it. */
    NOT_CHECKED,
    /** It was looked at, and is not as it must be. */
    FAILS,
    /** What was handed in is not even of the kind that can be checked. */
    UNUSABLE
}
