package org.arsye.query.platform;

import java.time.Instant;
import java.util.Optional;

/** Which position was the last at which time. */
public interface Chronicle {

    /** The last position that had been recorded at an instant; −1 before the first. */
    long positionAt(Instant instant);

    /** When the event at a position was recorded; empty if there is none, or not yet. */
    Optional<Instant> timeOf(long position);
}
