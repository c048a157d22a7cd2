package org.arsye.norms.calendar;

import java.time.LocalDate;

/**
 * A day on which nobody works though it is no weekend.
 *
 * @param holiday its code in the law of the place, EID_AL_FITR
 * @param of the day of the feast itself: earlier than {@code date} where it was moved, the same where not
 */
public record DayOff(LocalDate date, String holiday, LocalDate of) {}
