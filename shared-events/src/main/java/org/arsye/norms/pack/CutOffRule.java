package org.arsye.norms.pack;

import java.time.LocalTime;

/**
 * At what hour the last day of a term ends.
 *
 * @param value midnight is the end of the day, 24:00
 */
public record CutOffRule(String id, LocalTime value, Said said) implements Norm {}
