package org.arsye.norms.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a legal day ends.
 *
 * @param time the first moment of a day that is too late for it; midnight is the end of the day, 24:00
 * @param zone of the body
 */
public record CutOff(LocalTime time, ZoneId zone) {

    /** The first instant that is too late for this day. */
    public Instant after(LocalDate day) {
        return time.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(time).atZone(zone).toInstant();
    }

    /** The day of the calendar in which an instant lies, whatever its hour: the day from which a term runs. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
