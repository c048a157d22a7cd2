package org.arsye.command.register;

import org.arsye.command.kernel.Reason;

/** What cannot be looked up because there is none of that id. */
enum RegisterRejected implements Reason {
    UNKNOWN_CONSULTATION,
    UNKNOWN_COMMENT,
    UNKNOWN_PUBLIC_BODY,
    UNKNOWN_PLAN,
    UNKNOWN_PAST_CONSULTATION;

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
