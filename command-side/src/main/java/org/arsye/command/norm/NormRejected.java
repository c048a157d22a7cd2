package org.arsye.command.norm;

import org.arsye.command.kernel.Reason;

/** Why a pack or a calendar is not published. */
enum NormRejected implements Reason {
    NORM_ALREADY_PUBLISHED,
    NORM_VERSION_TAKEN,
    NORM_VERSION_NOT_LATER,
    NORM_BEGINS_TOO_EARLY,
    NORM_OF_ANOTHER;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
