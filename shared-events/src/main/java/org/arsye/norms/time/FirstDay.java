package org.arsye.norms.time;

/** Whether the day from which a term runs is its first. */
public enum FirstDay {
    COUNTS,
    DOES_NOT_COUNT
}
