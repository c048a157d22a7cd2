package org.arsye.command.readmodel;

import org.arsye.command.kernel.Reason;

/** Why an order about a read model is refused. */
enum ReadModelRejected implements Reason {
    ORDER_REASON_REQUIRED(Kind.RULE),
    POSITION_REQUIRED(Kind.RULE),
    POSITION_NOT_RECORDED(Kind.RULE),
    EVENT_ALREADY_SKIPPED(Kind.CONFLICT);

    private final Kind kind;

    ReadModelRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
