package org.arsye.norms.pack;

import java.time.MonthDay;

/**
 * When the report of a year has to be there.
 *
 * @param before in the following year; the day itself is too late
 */
public record AnnualDue(String id, MonthDay before, Said said) implements Norm {}
