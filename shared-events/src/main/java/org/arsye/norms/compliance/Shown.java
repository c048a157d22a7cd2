package org.arsye.norms.compliance;

import java.time.Instant;
import java.util.Objects;

/**
 * That something happened, and the event that shows it.
 *
 * @param at when it happened
 * @param position of the event in the one order
 */
public record Shown(Instant at, long position) {

    public Shown {
        Objects.requireNonNull(at, "at");
    }
}
