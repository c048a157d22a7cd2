package org.arsye.norms.time;

/** What becomes of a term in calendar days or months that would end on a day on which nobody works. */
public enum LastDay {
    STAYS,
    MOVES_TO_NEXT_WORKING_DAY
}
