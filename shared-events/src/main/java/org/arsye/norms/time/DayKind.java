package org.arsye.norms.time;

/** In what a term is measured. */
public enum DayKind {
    /** Days that are neither weekend nor day off. */
    WORKING_DAYS,
    CALENDAR_DAYS,
    /** The day of the same number in a later month, or its last. */
    MONTHS
}
