package org.arsye.events.norm;

/** Whose list of days off a published calendar is. */
public enum CalendarStanding {
    /** The authority's whole list. */
    OFFICIAL,
    /** The authority's, but only some days of it are known. */
    OFFICIAL_IN_PART,
    /** Somebody else's. */
    REPORTED
}
