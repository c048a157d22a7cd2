package org.arsye.query.comments;

/** How much of a comment moderators let the public read. */
public enum Shown {
    WHOLE,
    /** Some passages are left out. */
    IN_PART,
    /** Neither words nor name. It is counted and answered all the same. */
    NOTHING
}
