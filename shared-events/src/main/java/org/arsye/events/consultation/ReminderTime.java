package org.arsye.events.consultation;

/** When officials are reminded of a duty. */
public enum ReminderTime {
    BEFORE,
    ON_THE_DAY,
    OVERDUE
}
