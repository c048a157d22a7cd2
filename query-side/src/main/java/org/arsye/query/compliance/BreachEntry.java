package org.arsye.query.compliance;

import java.time.Instant;
import java.util.List;
import org.arsye.events.LocalizedText;

/**
 * That a standard was certainly not kept, once declared. It is never withdrawn.
 *
 * @param position of the declaration
 * @param since from when on it was certain
 * @param evidence positions of the events that showed it then
 * @param explanations what the body says of it, oldest first
 */
public record BreachEntry(
        String standard, long position, Instant since, List<Long> evidence, List<Explanation> explanations) {

    /** @param text without any language where it can no longer be read */
    public record Explanation(long position, Instant at, LocalizedText text) {}
}
