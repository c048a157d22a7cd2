package org.arsye.norms.time;

/**
 * What keeps a day from being certain.
 *
 * @param place whose calendar, or empty
 * @param year of which calendar, or 0
 */
public record Doubt(Kind kind, String place, int year) {

    /** Stable codes. */
    public enum Kind {
        /** The term reaches a year that has no calendar: there is no last day. */
        NO_CALENDAR,
        /** A calendar worked out by rule was used. */
        CALENDAR_PROVISIONAL,
        /** And a holiday of that year has no known date. */
        CALENDAR_WITH_GAPS,
        /** A calendar was used of which only some days are known. */
        CALENDAR_IN_PART,
        /** A calendar was used that somebody else than the authority gave. */
        CALENDAR_REPORTED,
        /** Whether the first day counts is not verified, and it makes a difference. */
        FIRST_DAY_NOT_VERIFIED,
        /** Whether a last day without work moves is not verified, and it makes a difference. */
        LAST_DAY_NOT_VERIFIED;

        /** Whether a calendar is in doubt, and not the way of counting. */
        public boolean isOfCalendar() {
            return this != FIRST_DAY_NOT_VERIFIED && this != LAST_DAY_NOT_VERIFIED;
        }
    }

    static Doubt about(Kind kind) {
        return new Doubt(kind, "", 0);
    }
}
