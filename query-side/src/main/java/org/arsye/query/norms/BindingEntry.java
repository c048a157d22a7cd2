package org.arsye.query.norms;

import java.time.Instant;
import java.time.LocalDate;
import org.arsye.norms.pack.PackReference;

/**
 * The version of its rules that a consultation is held to since it opened.
 *
 * @param sha256 digest of the pack's file
 * @param requiredEarliest an earlier last day was too short by every reading; null where the pack named no length
 * @param requiredLatest this last day was long enough by every reading; null where the pack named no length
 * @param position of the event
 */
public record BindingEntry(
        String pack,
        int version,
        String sha256,
        LocalDate requiredEarliest,
        LocalDate requiredLatest,
        long position,
        Instant boundAt) {

    PackReference reference() {
        return new PackReference(pack, version, sha256);
    }
}
