package org.arsye.norms.calendar;

/** What a calendar of one year is worth. Anything but OFFICIAL is a doubt on every day counted in it. */
public enum Standing {
    /** The list that the authority published, whole. */
    OFFICIAL,
    /** Some days of the authority's list; the rest is not known. */
    OFFICIAL_IN_PART,
    /** Listed by somebody else than the authority. */
    REPORTED,
    /** Worked out by the rule of the law, before or without a list. */
    PROVISIONAL
}
