package org.arsye.command.register;

import java.time.LocalDate;

/**
 * The version of its rules that a consultation is held to which opens now.
 *
 * @param sha256 digest of the pack's file
 * @param requiredEarliest a period with an earlier last day is too short by every reading; null where the pack names no
 *     length or a calendar is missing
 * @param requiredLatest a period with this last day is long enough by every reading; null for the same reasons
 * @param binding whether an earlier last day than {@code requiredEarliest} is certainly too short: the term is verified and
 *     no calendar in doubt
 */
public record PackBinding(
        String pack,
        int version,
        String sha256,
        LocalDate requiredEarliest,
        LocalDate requiredLatest,
        boolean binding) {}
