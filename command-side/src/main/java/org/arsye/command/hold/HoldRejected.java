package org.arsye.command.hold;

import org.arsye.command.kernel.Reason;

/** Why a wish of a hold is refused. */
enum HoldRejected implements Reason {
    HOLD_KIND_REQUIRED(Kind.RULE),
    HOLD_REASON_REQUIRED(Kind.RULE),
    HOLD_ALREADY_PLACED(Kind.CONFLICT),
    HOLD_ALREADY_LIFTED(Kind.CONFLICT);

    private final Kind kind;

    HoldRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
