package org.arsye.events.norm;

import org.axonframework.serialization.Revision;

/**
 * The days off of one place and year are known, or corrected. It never ends a running deadline earlier.
 *
 * @param normId follows from place and year
 * @param place XK or AL
 * @param version counted from 1; a correction has a higher one
 * @param sha256 digest of the file, lower-case hexadecimal
 * @param size of the file, in bytes
 */
@Revision("1")
public record HolidayCalendarPublished(
        NormId normId, String place, int year, int version, CalendarStanding standing, String sha256, long size)
        implements NormEvent {}
